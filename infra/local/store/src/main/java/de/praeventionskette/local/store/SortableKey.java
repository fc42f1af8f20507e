package de.praeventionskette.local.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Values as bytes whose unsigned order is the order of the values (null, numbers, strings, objects, arrays, binary, ids, booleans, dates …).
 * Values that are equal to each other (1, 1L, 1.0) have equal bytes, and no key is the beginning of another one.
 */
final class SortableKey {

    /** Marks an empty array, which sorts below null. */
    static final Object EMPTY_ARRAY = new Object();

    private static final int MIN_KEY = 0x08;
    private static final int NO_ELEMENTS = 0x09;
    private static final int NULL = 0x0A;
    private static final int NUMBER = 0x10;
    private static final int STRING = 0x20;
    private static final int DOCUMENT = 0x30;
    private static final int ARRAY = 0x38;
    private static final int BINARY = 0x40;
    private static final int LEGACY_UUID = 0x44;
    private static final int UUID_VALUE = 0x48;
    private static final int OBJECT_ID = 0x50;
    private static final int BOOLEAN = 0x60;
    private static final int DATE = 0x70;
    private static final int TIMESTAMP = 0x78;
    private static final int REGEX = 0x80;
    private static final int OTHER = 0x88;
    private static final int MAX_KEY = 0xF0;

    private static final int END = 0x00;
    private static final int MORE = 0x01;

    private SortableKey() {}

    static byte[] encode(@Nullable Object value) {
        ByteSink out = new ByteSink();
        write(value, out);
        return out.toByteArray();
    }

    /** The first byte of every key of this value's type: the bound of an open range. */
    static byte[] typeOf(Object value) {
        return new byte[] {encode(value)[0]};
    }

    static void write(@Nullable Object value, ByteSink out) {
        if (value == EMPTY_ARRAY) {
            out.put(NO_ELEMENTS);
            return;
        }
        switch (value) {
            case null -> out.put(NULL);
            case Missing _ -> out.put(NULL);
            case MinKey _ -> out.put(MIN_KEY);
            case MaxKey _ -> out.put(MAX_KEY);
            case Number number -> writeNumber(number, out);
            case String text -> writeText(STRING, text, out);
            case Map<?, ?> document -> writeDocument(document, out);
            case Collection<?> array -> writeArray(array, out);
            case BinData binary -> {
                out.put(BINARY);
                out.putInt(binary.getData().length);
                out.put(binary.getData());
            }
            case LegacyUUID uuid -> {
                out.put(LEGACY_UUID);
                out.putLong(uuid.getUuid().getMostSignificantBits() ^ Long.MIN_VALUE);
                out.putLong(uuid.getUuid().getLeastSignificantBits() ^ Long.MIN_VALUE);
            }
            case UUID uuid -> {
                out.put(UUID_VALUE);
                out.putLong(uuid.getMostSignificantBits());
                out.putLong(uuid.getLeastSignificantBits());
            }
            case ObjectId id -> {
                out.put(OBJECT_ID);
                out.put(id.toByteArray());
            }
            case Boolean flag -> {
                out.put(BOOLEAN);
                out.put(flag ? 1 : 0);
            }
            case Instant instant -> {
                out.put(DATE);
                out.putLong(instant.toEpochMilli() ^ Long.MIN_VALUE);
            }
            case BsonTimestamp timestamp -> {
                out.put(TIMESTAMP);
                out.putLong(timestamp.getValue());
            }
            case BsonRegularExpression regex -> writeText(REGEX, regex.toString(), out);
            default -> writeText(OTHER, value.toString(), out);
        }
    }

    /** The double, then what it cannot hold of a large integer. */
    private static void writeNumber(Number number, ByteSink out) {
        double value = number.doubleValue();
        long bits = Double.doubleToLongBits(value == 0.0 ? 0.0 : value);
        long rest = number instanceof Long exact ? exact - (long) value : 0;
        out.put(NUMBER);
        out.putLong(bits < 0 ? ~bits : bits ^ Long.MIN_VALUE);
        out.putShort((int) rest + 0x8000);
    }

    private static void writeDocument(Map<?, ?> document, ByteSink out) {
        out.put(DOCUMENT);
        document.forEach((name, value) -> {
            out.put(MORE);
            writeText(STRING, String.valueOf(name), out);
            write(value, out);
        });
        out.put(END);
    }

    private static void writeArray(Collection<?> array, ByteSink out) {
        out.put(ARRAY);
        array.forEach(value -> {
            out.put(MORE);
            write(value, out);
        });
        out.put(END);
    }

    /** Character by character, so that the order is that of {@link String#compareTo}. */
    private static void writeText(int type, String text, ByteSink out) {
        out.put(type);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                out.put(END);
                out.put(0xFF);
            } else if (c < 0x80) {
                out.put(c);
            } else if (c < 0x800) {
                out.put(0xC0 | c >> 6);
                out.put(0x80 | c & 0x3F);
            } else {
                out.put(0xE0 | c >> 12);
                out.put(0x80 | c >> 6 & 0x3F);
                out.put(0x80 | c & 0x3F);
            }
        }
        out.put(END);
        out.put(MORE);
    }

    /** Whether the order of such values by key is exactly the order in which documents are sorted by them. */
    static boolean sortsExactly(@Nullable Object value) {
        return switch (value) {
            case null -> true;
            case de.bwaldvogel.mongo.bson.Decimal128 _ -> false;
            case Document _ -> false;
            case Collection<?> _ -> false;
            case BsonRegularExpression _ -> false;
            default -> true;
        };
    }

    /** The smallest key above all keys that begin with this one, or null if there is none. */
    static byte @Nullable [] successor(byte[] prefix) {
        for (int last = prefix.length - 1; last >= 0; last--) {
            if (prefix[last] != (byte) 0xFF) {
                byte[] next =
                        ByteBuffer.allocate(last + 1).put(prefix, 0, last + 1).array();
                next[last]++;
                return next;
            }
        }
        return null;
    }
}
