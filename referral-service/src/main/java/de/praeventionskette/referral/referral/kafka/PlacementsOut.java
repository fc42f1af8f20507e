package de.praeventionskette.referral.referral.kafka;

import de.praeventionskette.contracts.referrals.Placement;
import de.praeventionskette.contracts.referrals.PlacementState;
import de.praeventionskette.contracts.referrals.ReferralsEvent;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.aggregate.Publication;
import de.praeventionskette.kit.event.OutgoingEvent;
import de.praeventionskette.referral.referral.Referral;
import de.praeventionskette.referral.referral.ReferralEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says on referrals.v1 which place a referral wants: no child, no municipality, no reason. */
public final class PlacementsOut implements Publication<Referral, ReferralEvent> {
    @Override
    public List<OutgoingEvent> records(Loaded<Referral> after, List<ReferralEvent> events) {
        List<OutgoingEvent> records = new ArrayList<>();
        Referral referral = after.state();
        for (ReferralEvent event : events) {
            PlacementState wanted = wanted(event, referral);
            if (event instanceof ReferralEvent.PlacementForgotten) {
                records.add(OutgoingEvent.tombstone(ReferralsEvent.PLACE_NO_LONGER_WANTED, key(referral)));
            } else if (wanted != null) {
                records.add(OutgoingEvent.of(type(wanted), key(referral), placement(referral, wanted)));
            }
        }
        return records.size() > 1 ? List.of(records.getLast()) : records;
    }

    private static @Nullable PlacementState wanted(ReferralEvent event, Referral referral) {
        return switch (event) {
            case ReferralEvent.ReferralSubmitted _ -> PlacementState.ASKED;
            case ReferralEvent.ReferralImported _, ReferralEvent.ReferralReopened _ -> asItStands(referral);
            case ReferralEvent.ReferralAccepted _ -> PlacementState.WANTED;
            case ReferralEvent.ReferralRejected _,
                    ReferralEvent.ReferralCompleted _,
                    ReferralEvent.ReferralFailed _,
                    ReferralEvent.ReferralCancelled _,
                    ReferralEvent.ReferralEnteredInError _ ->
                referral.progress().placementForgotten() ? null : PlacementState.ENDED;
            case ReferralEvent.HelpStarted _,
                    ReferralEvent.ReferralHeld _,
                    ReferralEvent.ReferralResumed _,
                    ReferralEvent.ContactNoted _,
                    ReferralEvent.ReferralReassigned _,
                    ReferralEvent.ReceiverAsked _,
                    ReferralEvent.HandOverWished _,
                    ReferralEvent.HandOverTakenBack _,
                    ReferralEvent.HandOverAnswered _,
                    ReferralEvent.HandOverNoted _,
                    ReferralEvent.FamilyPageChanged _,
                    ReferralEvent.NextAsked _,
                    ReferralEvent.OrderEnded _,
                    ReferralEvent.PlaceAnswered _,
                    ReferralEvent.ConsentGiven _,
                    ReferralEvent.SecrecyKept _,
                    ReferralEvent.SheetRemoved _,
                    ReferralEvent.ConsentWithdrawn _,
                    ReferralEvent.DueSoon _,
                    ReferralEvent.BecameOverdue _,
                    ReferralEvent.ConsentEndsSoon _,
                    ReferralEvent.ConsentEnded _,
                    ReferralEvent.PlacementForgotten _ -> null;
        };
    }

    private static @Nullable PlacementState asItStands(Referral referral) {
        return switch (referral.state().status()) {
            case DRAFT, REQUESTED -> PlacementState.ASKED;
            case ACCEPTED, IN_PROGRESS, ON_HOLD -> PlacementState.WANTED;
            case REJECTED, COMPLETED, FAILED, CANCELLED, ENTERED_IN_ERROR ->
                referral.progress().placementForgotten() ? null : PlacementState.ENDED;
        };
    }

    private static ReferralsEvent type(PlacementState wanted) {
        return switch (wanted) {
            case ASKED -> ReferralsEvent.PLACE_ASKED;
            case WANTED -> ReferralsEvent.PLACE_WANTED;
            case ENDED -> ReferralsEvent.PLACE_NO_LONGER_WANTED;
        };
    }

    private static Placement placement(Referral referral, PlacementState wanted) {
        return new Placement(
                referral.id().value(),
                referral.submission().offer().id(),
                wanted,
                referral.state().since());
    }

    private static String key(Referral referral) {
        return "placement/" + referral.id().value();
    }
}
