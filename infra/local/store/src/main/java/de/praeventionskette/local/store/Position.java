package de.praeventionskette.local.store;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Where a document lies in its collection: its encoded {@code _id}. */
final class Position {

    private final byte[] bytes;

    Position(byte[] bytes) {
        this.bytes = bytes;
    }

    static Position of(@Nullable Object id) {
        return new Position(SortableKey.encode(id));
    }

    byte[] bytes() {
        return bytes;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Position that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Position[" + bytes.length + " bytes]";
    }
}
