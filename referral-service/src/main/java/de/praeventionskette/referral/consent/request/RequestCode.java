package de.praeventionskette.referral.consent.request;

/**
 * One-time code that a family types on its own telephone: nine digits, since every keyboard of the world has them.
 *
 * @param value digits without spaces
 */
public record RequestCode(String value) {
    /** Longest text that somebody may type or paste as a code. */
    public static final int LONGEST_TYPED = 40;

    private static final int GROUP = 3;
    private static final long NUMBERS = 1_000_000_000L;

    /** Reads what was typed: digits of any script, whatever stands between them. */
    public static RequestCode read(String typed) {
        StringBuilder digits = new StringBuilder();
        typed.codePoints()
                .map(each -> Character.digit(each, 10))
                .filter(digit -> digit >= 0)
                .forEach(digits::append);
        return new RequestCode(digits.toString());
    }

    /** The code that stands for random bytes, at least eight of them. */
    static RequestCode of(byte[] bytes) {
        long bits = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            bits = bits << Byte.SIZE | bytes[i] & 0xFF;
        }
        return new RequestCode("%09d".formatted(Long.remainderUnsigned(bits, NUMBERS)));
    }

    /** In groups of three, as a person says it. */
    public String spoken() {
        return String.join(
                " ", value.substring(0, GROUP), value.substring(GROUP, 2 * GROUP), value.substring(2 * GROUP));
    }

    /** A secret does not show itself. */
    @Override
    public String toString() {
        return "RequestCode[…]";
    }
}
