package de.praeventionskette.offers.offer.kafka;

import de.praeventionskette.contracts.Topic;
import de.praeventionskette.contracts.referrals.Placement;
import de.praeventionskette.contracts.referrals.PlacementState;
import de.praeventionskette.kit.inbox.Arrived;
import de.praeventionskette.kit.inbox.Subscription;
import de.praeventionskette.kit.inbox.Subscription.Kind;
import de.praeventionskette.offers.offer.FollowReferral;
import de.praeventionskette.offers.offer.OfferId;
import de.praeventionskette.offers.places.ReferralId;
import de.praeventionskette.offers.places.Wish;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What referrals want of places, from {@code referrals.v1}. A wish for an offer that is not known here is parked. */
public final class PlacementsIn {
    private final FollowReferral followReferral;

    public PlacementsIn(FollowReferral followReferral) {
        this.followReferral = followReferral;
    }

    /** How this service reads the topic. */
    public Subscription subscription() {
        return new Subscription(
                "placements", Topic.REFERRALS, List.of(new Kind<>("placement", Placement.class, this::apply)));
    }

    /** All wishes for one offer are one write. */
    private void apply(List<Arrived<Placement>> newest) {
        Map<OfferId, List<Wish>> byOffer = new LinkedHashMap<>();
        for (Arrived<Placement> arrived : newest) {
            ReferralId referral = new ReferralId(arrived.id());
            Placement placement = arrived.data();
            if (placement == null) {
                followReferral.follow(
                        new Wish(referral, Wish.Kind.TO_BE_FORGOTTEN, arrived.sequence(), arrived.time()));
            } else if (placement.state() != null) {
                byOffer.computeIfAbsent(new OfferId(placement.offer()), offer -> new ArrayList<>())
                        .add(new Wish(referral, kind(placement.state()), arrived.sequence(), placement.since()));
            }
        }
        byOffer.forEach(followReferral::follow);
    }

    private static Wish.Kind kind(PlacementState state) {
        return switch (state) {
            case ASKED -> Wish.Kind.NOTHING_YET;
            case WANTED -> Wish.Kind.PLACE;
            case ENDED -> Wish.Kind.NOTHING_MORE;
        };
    }
}
