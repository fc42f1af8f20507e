package de.praeventionskette.referral.consent;

import java.util.ArrayList;
import java.util.List;

/**
 * The consent that counts, and those it replaced: they stay on record.
 *
 * @param now the one that counts
 * @param before earlier ones, oldest first
 */
public record ConsentFile(Consent now, List<Consent> before) {
    public ConsentFile {
        before = List.copyOf(before);
    }

    /** A file that begins. */
    public static ConsentFile of(Consent first) {
        return new ConsentFile(first, List.of());
    }

    /** The same after a withdrawal. */
    public ConsentFile changed(Consent withdrawn) {
        return new ConsentFile(withdrawn, before);
    }

    /** The same with a consent that replaces the one before. */
    public ConsentFile replaced(Consent newest) {
        List<Consent> earlier = new ArrayList<>(before);
        earlier.add(now);
        return new ConsentFile(newest, earlier);
    }
}
