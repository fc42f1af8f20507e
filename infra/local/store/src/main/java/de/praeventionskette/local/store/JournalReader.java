package de.praeventionskette.local.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads what a {@link FileJournal} left behind, up to the first record that is not whole. */
final class JournalReader {

    private JournalReader() {}

    /**
     * A change of one document.
     *
     * @param collection database and collection, joined by a dot
     * @param document the document after the change, or null if it was removed
     */
    record Change(long sequence, String collection, Position position, byte @Nullable [] document) {}

    static void read(Path path, Consumer<Change> consumer) {
        if (!Files.exists(path)) {
            return;
        }
        try {
            byte[] bytes = Files.readAllBytes(path);
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.remaining() >= 2 * Integer.BYTES) {
                int length = buffer.getInt();
                int checksum = buffer.getInt();
                boolean whole = length > 0
                        && length <= buffer.remaining()
                        && checksum == FileJournal.checksum(bytes, buffer.position(), length);
                if (!whole) {
                    return;
                }
                consumer.accept(change(buffer));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The journal " + path + " cannot be read", e);
        }
    }

    private static Change change(ByteBuffer buffer) {
        long sequence = buffer.getLong();
        String collection = new String(bytes(buffer, buffer.getInt()), StandardCharsets.UTF_8);
        Position position = new Position(bytes(buffer, buffer.getInt()));
        int length = buffer.getInt();
        return new Change(sequence, collection, position, length < 0 ? null : bytes(buffer, length));
    }

    private static byte[] bytes(ByteBuffer buffer, int length) {
        byte[] bytes = new byte[length];
        buffer.get(bytes);
        return bytes;
    }
}
