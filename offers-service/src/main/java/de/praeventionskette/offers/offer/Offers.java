package de.praeventionskette.offers.offer;

import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.offers.organization.OrganizationId;
import de.praeventionskette.offers.places.ReferralId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** All offers. */
public interface Offers {

    /** The offer with this id. */
    Optional<Loaded<Offer>> find(OfferId id);

    /** Keeps a new one with what happened; a repeat with the same key answers what the first made. */
    Loaded<Offer> create(String region, Offer offer, List<OfferEvent> events, Command command);

    /** Changes one in one write. */
    Loaded<Offer> change(OfferId id, Command command, Function<Offer, List<OfferEvent>> change);

    /** Those of an organization that are not withdrawn, in no order. */
    List<Loaded<Offer>> openOf(OrganizationId organization, int limit);

    /** The offer in whose book a referral stands. */
    Optional<OfferId> withEntryOf(ReferralId referral);

    /** Those whose band of free places was last taken before a day. */
    List<OfferId> capacityTakenBefore(LocalDate day, int limit);

    /** Those changed at or after a time, the longest unchanged first. */
    List<Loaded<Offer>> changedSince(Instant from, int limit);
}
