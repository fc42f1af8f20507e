package de.praeventionskette.referral.referral.web;

import de.praeventionskette.contracts.vocabulary.Audience;
import de.praeventionskette.contracts.vocabulary.CapacityBand;
import de.praeventionskette.contracts.vocabulary.WaitBand;
import de.praeventionskette.referral.replica.KnownOffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The offer above the form.
 *
 * @param receiver name of the organization and team that gets the data
 * @param recipient id of that organization
 * @param capacity band of free places, or UNKNOWN
 * @param waited how long those waited who lately got a place, as a band; null: too few to say
 * @param reported how old the report of places is; null: never reported
 * @param away until when the receiver is not there, and who answers instead; null: there
 * @param ages for which age
 * @param municipalities where
 * @param warnings keys of what to consider
 * @param open whether one may refer to it
 */
record OfferCard(
        String id,
        String title,
        String receiver,
        String recipient,
        String capacity,
        @Nullable String waited,
        @Nullable String reported,
        @Nullable String away,
        String ages,
        List<String> municipalities,
        List<String> warnings,
        boolean open) {

    /** Whom an offer serves, in words. */
    record Reach(String ages, List<String> municipalities) {}

    /** What is known of its places, and whether somebody is there. */
    record Places(
            @Nullable String reported,
            @Nullable WaitBand waited,
            @Nullable String away) {}

    static OfferCard of(KnownOffer offer, String receiver, Places places, Reach reach) {
        CapacityBand band = offer.capacity();
        return new OfferCard(
                offer.id(),
                offer.title(),
                receiver,
                offer.receiver().organization(),
                band == null ? "UNKNOWN" : band.name(),
                places.waited() == null ? null : places.waited().name(),
                places.reported(),
                places.away(),
                reach.ages(),
                reach.municipalities(),
                warnings(offer),
                !offer.withdrawn() && offer.fit().audience() != Audience.PROFESSIONALS);
    }

    /** Colour of the band. */
    public String tone() {
        return switch (capacity) {
            case "FREE" -> "good";
            case "FEW" -> "wait";
            case "NONE" -> "bad";
            default -> "neutral";
        };
    }

    private static List<String> warnings(KnownOffer offer) {
        List<String> warnings = new ArrayList<>();
        if (offer.withdrawn()) {
            warnings.add("WITHDRAWN");
        } else if (offer.fit().audience() == Audience.PROFESSIONALS) {
            warnings.add("FOR_PROFESSIONALS");
        } else if (offer.capacity() == CapacityBand.NONE) {
            warnings.add("NO_CAPACITY");
        }
        return warnings;
    }
}
