package de.praeventionskette.referral.referral;

import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import java.time.Instant;
import java.util.Optional;

/**
 * State of a referral, and every legal move on this page (FHIR Task). What a state does not name here is refused with
 * {@link IllegalMove}. A completed, failed, rejected or cancelled referral is at its end; what the receiver ended by mistake
 * it may reopen, and the mark that it was entered in error can always follow.
 */
public sealed interface ReferralState {

    /** When it began. */
    Instant since();

    /** Its published name. */
    ReferralStatus status();

    /** Whether nothing more will come. */
    default boolean ended() {
        return true;
    }

    /** Why, where a state needs a reason. */
    default Optional<Grounds> why() {
        return Optional.empty();
    }

    default ReferralState accept(Instant at) {
        throw new IllegalMove(status());
    }

    default ReferralState reject(Grounds grounds, Instant at) {
        throw new IllegalMove(status());
    }

    default ReferralState start(Instant at) {
        throw new IllegalMove(status());
    }

    default ReferralState hold(Grounds grounds, Instant at) {
        throw new IllegalMove(status());
    }

    default ReferralState resume(Instant at) {
        throw new IllegalMove(status());
    }

    default ReferralState complete(Outcome outcome, Instant at) {
        throw new IllegalMove(status());
    }

    default ReferralState fail(Grounds grounds, Instant at) {
        throw new IllegalMove(status());
    }

    default ReferralState cancel(Grounds grounds, Instant at) {
        throw new IllegalMove(status());
    }

    /** Takes back an end; {@code begun}: the help had begun before it. */
    default ReferralState reopen(boolean begun, Instant at) {
        throw new IllegalMove(status());
    }

    default ReferralState enteredInError(Grounds grounds, Instant at) {
        return new EnteredInError(grounds, at);
    }

    /** Übermittelt: the receiver has not answered. */
    record Requested(Instant since) implements Open {
        @Override
        public ReferralStatus status() {
            return ReferralStatus.REQUESTED;
        }

        @Override
        public ReferralState accept(Instant at) {
            return new Accepted(at);
        }

        @Override
        public ReferralState reject(Grounds grounds, Instant at) {
            return new Rejected(grounds, at);
        }
    }

    /** Angenommen: the receiver will help. */
    record Accepted(Instant since) implements Taken {
        @Override
        public ReferralStatus status() {
            return ReferralStatus.ACCEPTED;
        }

        @Override
        public ReferralState start(Instant at) {
            return new InProgress(at);
        }

        @Override
        public ReferralState hold(Grounds grounds, Instant at) {
            return new OnHold(grounds, false, at);
        }

        @Override
        public ReferralState complete(Outcome outcome, Instant at) {
            return new Completed(outcome, at);
        }
    }

    /** In Bearbeitung: the help has begun. */
    record InProgress(Instant since) implements Taken {
        @Override
        public ReferralStatus status() {
            return ReferralStatus.IN_PROGRESS;
        }

        @Override
        public ReferralState hold(Grounds grounds, Instant at) {
            return new OnHold(grounds, true, at);
        }

        @Override
        public ReferralState complete(Outcome outcome, Instant at) {
            return new Completed(outcome, at);
        }
    }

    /** Pausiert: goes on where it was paused. */
    record OnHold(Grounds grounds, boolean started, Instant since) implements Taken {
        @Override
        public ReferralStatus status() {
            return ReferralStatus.ON_HOLD;
        }

        @Override
        public Optional<Grounds> why() {
            return Optional.of(grounds);
        }

        @Override
        public ReferralState resume(Instant at) {
            return started ? new InProgress(at) : new Accepted(at);
        }
    }

    /** Abgelehnt by the receiver. */
    record Rejected(Grounds grounds, Instant since) implements ReferralState {
        @Override
        public ReferralStatus status() {
            return ReferralStatus.REJECTED;
        }

        @Override
        public Optional<Grounds> why() {
            return Optional.of(grounds);
        }

        @Override
        public ReferralState reopen(boolean begun, Instant at) {
            return new Requested(at);
        }
    }

    /** Abgeschlossen. */
    record Completed(Outcome outcome, Instant since) implements ReferralState {
        @Override
        public ReferralStatus status() {
            return ReferralStatus.COMPLETED;
        }

        @Override
        public ReferralState reopen(boolean begun, Instant at) {
            return begun ? new InProgress(at) : new Accepted(at);
        }
    }

    /** Nicht zustande gekommen. */
    record Failed(Grounds grounds, Instant since) implements ReferralState {
        @Override
        public ReferralStatus status() {
            return ReferralStatus.FAILED;
        }

        @Override
        public Optional<Grounds> why() {
            return Optional.of(grounds);
        }

        @Override
        public ReferralState reopen(boolean begun, Instant at) {
            return begun ? new InProgress(at) : new Accepted(at);
        }
    }

    /** Widerrufen by the sender, or by the family that took its consent back. */
    record Cancelled(Grounds grounds, Instant since) implements ReferralState {
        @Override
        public ReferralStatus status() {
            return ReferralStatus.CANCELLED;
        }

        @Override
        public Optional<Grounds> why() {
            return Optional.of(grounds);
        }
    }

    /** Fehleingabe: should never have been. */
    record EnteredInError(Grounds grounds, Instant since) implements ReferralState {
        @Override
        public ReferralStatus status() {
            return ReferralStatus.ENTERED_IN_ERROR;
        }

        @Override
        public Optional<Grounds> why() {
            return Optional.of(grounds);
        }

        @Override
        public ReferralState enteredInError(Grounds again, Instant at) {
            throw new IllegalMove(status());
        }
    }

    /** Not at its end: the sender may cancel. */
    sealed interface Open extends ReferralState {
        @Override
        default boolean ended() {
            return false;
        }

        @Override
        default ReferralState cancel(Grounds grounds, Instant at) {
            return new Cancelled(grounds, at);
        }
    }

    /** Accepted and not at its end: it may come to nothing all the same. */
    sealed interface Taken extends Open {
        @Override
        default ReferralState fail(Grounds grounds, Instant at) {
            return new Failed(grounds, at);
        }
    }
}
