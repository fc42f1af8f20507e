package de.praeventionskette.referral.consent;

import de.praeventionskette.referral.input.Fields;
import java.time.LocalDate;

/** How long a consent may hold. */
public final class Validity {
    private static final int LONGEST_YEARS = 5;
    private static final String FIELD = "consent.expiresOn";

    private Validity() {}

    /** Refuses a last day that has passed. */
    public static void mustLieAhead(Fields fields, LocalDate expiresOn, LocalDate today) {
        if (expiresOn.isBefore(today)) {
            fields.refuse(FIELD, "consent.already-expired");
        }
    }

    /** Refuses a last day that is too far away for anybody to remember it. */
    public static void mustEnd(Fields fields, LocalDate expiresOn, LocalDate today) {
        if (expiresOn.isAfter(today.plusYears(LONGEST_YEARS))) {
            fields.refuse(FIELD, "consent.too-long", LONGEST_YEARS);
        }
    }
}
