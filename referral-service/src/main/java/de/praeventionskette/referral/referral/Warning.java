package de.praeventionskette.referral.referral;

import de.praeventionskette.contracts.vocabulary.CapacityBand;
import de.praeventionskette.referral.replica.KnownOffer;
import java.util.ArrayList;
import java.util.List;

/** What may stand against a referral; the sender is told, nothing is refused. */
public enum Warning {
    AGE_OUT_OF_RANGE,
    OUT_OF_AREA,
    NO_CAPACITY;

    static List<Warning> about(KnownOffer offer, int ageMonths, String municipality) {
        List<Warning> warnings = new ArrayList<>();
        if (!offer.fit().takesAge(ageMonths)) {
            warnings.add(AGE_OUT_OF_RANGE);
        }
        if (!offer.fit().serves(municipality)) {
            warnings.add(OUT_OF_AREA);
        }
        if (offer.capacity() == CapacityBand.NONE) {
            warnings.add(NO_CAPACITY);
        }
        return List.copyOf(warnings);
    }
}
