package de.praeventionskette.referral.path;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Weg-Code: twelve characters (60 bits, Crockford's base 32) that the family holds and may show, to join the next referral
 * to the path of its child or to take its consent back.
 */
public record PathCode(String value) {
    /** Most characters of a code as people type it, with spaces and hyphens. */
    public static final int LONGEST_TYPED = 30;

    private static final Pattern FORM = Pattern.compile("[0-9A-HJKMNP-TV-Z]{12}");
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;

    /** Reads what a person typed: case, spaces and hyphens do not matter, O is 0, I and L are 1. */
    public static PathCode read(String typed) {
        return new PathCode(typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1'));
    }

    /** The code that stands for random bytes, at least eight of them. */
    static PathCode of(byte[] bytes) {
        long bits = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            bits = bits << Byte.SIZE | bytes[i] & 0xFF;
        }
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt((int) (bits & 31)));
            bits >>>= 5;
        }
        return new PathCode(code.toString());
    }

    /** Whether it has the form of a code. */
    public boolean wellFormed() {
        return FORM.matcher(value).matches();
    }

    /** In groups of four, as a person reads it. */
    public String spoken() {
        return String.join(
                "-", value.substring(0, GROUP), value.substring(GROUP, 2 * GROUP), value.substring(2 * GROUP));
    }

    /** A secret does not show itself. */
    @Override
    public String toString() {
        return "PathCode[…]";
    }
}
