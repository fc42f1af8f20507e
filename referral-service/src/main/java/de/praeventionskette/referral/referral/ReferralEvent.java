package de.praeventionskette.referral.referral;

import de.praeventionskette.contracts.vocabulary.Reason;
import de.praeventionskette.referral.consent.ConsentScope;
import java.util.List;

/** What happens to a referral, in the order of its life. */
public sealed interface ReferralEvent {
    record ReferralSubmitted(ReferralId referral) implements ReferralEvent {}

    record ReferralImported(ReferralId referral) implements ReferralEvent {}

    record ReferralAccepted(ReferralId referral) implements ReferralEvent {}

    record ReferralRejected(ReferralId referral, Reason reason) implements ReferralEvent {}

    record HelpStarted(ReferralId referral) implements ReferralEvent {}

    record ReferralHeld(ReferralId referral, Reason reason) implements ReferralEvent {}

    record ReferralResumed(ReferralId referral) implements ReferralEvent {}

    record ReferralCompleted(ReferralId referral, Outcome outcome) implements ReferralEvent {}

    record ReferralFailed(ReferralId referral, Reason reason) implements ReferralEvent {}

    record ReferralCancelled(ReferralId referral, Reason reason) implements ReferralEvent {}

    /** The receiver takes back that it is at its end. */
    record ReferralReopened(ReferralId referral) implements ReferralEvent {}

    record ReferralEnteredInError(ReferralId referral) implements ReferralEvent {}

    record ContactNoted(ReferralId referral, Contact contact) implements ReferralEvent {}

    /** It was passed to another team of the receiving organization. */
    record ReferralReassigned(ReferralId referral, String team) implements ReferralEvent {}

    /** The sender asks what happened, or the family says that nobody has called. */
    record ReceiverAsked(ReferralId referral) implements ReferralEvent {}

    /** The sender wishes to hand over together, or in another way. */
    record HandOverWished(ReferralId referral) implements ReferralEvent {}

    record HandOverTakenBack(ReferralId referral) implements ReferralEvent {}

    /** The receiver says how and when both hand over together. */
    record HandOverAnswered(ReferralId referral) implements ReferralEvent {}

    /** One side noted what became of it. */
    record HandOverNoted(ReferralId referral, HistoryEntry.Side by) implements ReferralEvent {}

    /** The family's page names places and recipients no longer, or again. */
    record FamilyPageChanged(ReferralId referral) implements ReferralEvent {}

    /** It came to nothing; the next offer of the family's order is asked with another referral. */
    record NextAsked(ReferralId referral, ReferralId next) implements ReferralEvent {}

    /** The family's order ends here: nobody else is asked. */
    record OrderEnded(ReferralId referral) implements ReferralEvent {}

    record PlaceAnswered(ReferralId referral) implements ReferralEvent {}

    record ConsentGiven(ReferralId referral) implements ReferralEvent {}

    record ConsentWithdrawn(ReferralId referral, List<ConsentScope> scopes) implements ReferralEvent {}

    /** A signed sheet that was attached by mistake was removed. */
    record SheetRemoved(ReferralId referral) implements ReferralEvent {}

    /** The family took back its release from professional secrecy. */
    record SecrecyKept(ReferralId referral) implements ReferralEvent {}

    /** Its state is in time for a few days only. */
    record DueSoon(ReferralId referral) implements ReferralEvent {}

    /** Nobody acted in time. */
    record BecameOverdue(ReferralId referral) implements ReferralEvent {}

    record ConsentEndsSoon(ReferralId referral) implements ReferralEvent {}

    /** The last day of the consent is over. */
    record ConsentEnded(ReferralId referral) implements ReferralEvent {}

    /** Thirty days after its end nobody needs to know that it wanted a place. */
    record PlacementForgotten(ReferralId referral) implements ReferralEvent {}
}
