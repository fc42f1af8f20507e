package de.praeventionskette.network.municipality;

/**
 * Amtlicher Gemeindeschlüssel: official key of a municipality, eight digits with leading zero. A district as a whole is
 * its five-digit key followed by {@code 000}.
 */
public record Ags(String value) implements Comparable<Ags> {
    /** Eight digits, or the five of a district. */
    public static final String FORM = "[0-9]{5}([0-9]{3})?";

    private static final int DISTRICT_DIGITS = 5;
    private static final String WHOLE_DISTRICT = "000";

    public Ags {
        if (!value.matches("[0-9]{8}")) {
            throw new IllegalArgumentException("not a municipality key");
        }
    }

    /** Reads eight digits, or five for a district as a whole. */
    public static Ags of(String text) {
        return new Ags(text.length() == DISTRICT_DIGITS ? text + WHOLE_DISTRICT : text);
    }

    /** Five-digit key of its district, the id of the region. */
    public String region() {
        return value.substring(0, DISTRICT_DIGITS);
    }

    /** Whether it stands for a district as a whole. */
    public boolean isDistrict() {
        return value.endsWith(WHOLE_DISTRICT);
    }

    /** Whether what holds here holds there too: the same municipality, or one of this district. */
    public boolean covers(Ags other) {
        return equals(other) || (isDistrict() && region().equals(other.region()));
    }

    @Override
    public int compareTo(Ags other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
