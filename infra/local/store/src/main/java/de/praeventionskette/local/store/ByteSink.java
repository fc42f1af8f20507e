package de.praeventionskette.local.store;

import java.util.Arrays;

/** A growing array of bytes, big-endian, that can invert what was written since a mark (for descending keys). */
final class ByteSink {

    private byte[] bytes = new byte[64];
    private int length;

    int length() {
        return length;
    }

    void put(int value) {
        ensure(1);
        bytes[length++] = (byte) value;
    }

    void put(byte[] values) {
        ensure(values.length);
        System.arraycopy(values, 0, bytes, length, values.length);
        length += values.length;
    }

    void putShort(int value) {
        put(value >>> 8);
        put(value);
    }

    void putInt(int value) {
        putShort(value >>> 16);
        putShort(value);
    }

    void putLong(long value) {
        putInt((int) (value >>> 32));
        putInt((int) value);
    }

    void invertFrom(int mark) {
        for (int i = mark; i < length; i++) {
            bytes[i] = (byte) ~bytes[i];
        }
    }

    void clear() {
        length = 0;
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }

    private void ensure(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
