package de.praeventionskette.offers.municipality;

import java.util.regex.Pattern;

/**
 * Amtlicher Gemeindeschlüssel: the key of a municipality.
 *
 * @param value eight digits, leading zero included; the first five are the region
 */
public record Ags(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9]{8}");

    public Ags {
        if (!isOne(value)) {
            throw new IllegalArgumentException("not an AGS");
        }
    }

    /** Whether a text has the form of a key. */
    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    /** Whether the municipality lies in a region, named by its five-digit key. */
    public boolean isIn(String region) {
        return value.startsWith(region);
    }

    @Override
    public String toString() {
        return value;
    }
}
