package de.praeventionskette.referral.referral;

import de.praeventionskette.contracts.vocabulary.Reason;
import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import de.praeventionskette.referral.calendar.LocalDays;
import de.praeventionskette.referral.consent.Consent;
import de.praeventionskette.referral.referral.HistoryEntry.By;
import de.praeventionskette.referral.referral.HistoryEntry.Mark;
import de.praeventionskette.referral.referral.HistoryEntry.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A referral of the past with the days of its steps.
 *
 * @param steps in the order in which they happened
 */
public record PastReferral(ReferralId id, Submission submission, Consent consent, List<Step> steps) {
    private static final String BY_IMPORT = "import";

    /**
     * A step.
     *
     * @param reason needed where the state needs one
     * @param outcome of a completion
     */
    public record Step(
            ReferralStatus to,
            LocalDate on,
            @Nullable Reason reason,
            @Nullable Outcome outcome) {}

    /** A step that was not possible, counted from 0. */
    public static final class ImpossibleStep extends RuntimeException {
        private final int number;
        private final String field;
        private final String code;

        ImpossibleStep(int number, String field, String code) {
            super("step " + number + " " + code);
            this.number = number;
            this.field = field;
            this.code = code;
        }

        /** Which step. */
        public int number() {
            return number;
        }

        /** Which field of it. */
        public String field() {
            return field;
        }

        /** Why. */
        public String code() {
            return code;
        }
    }

    /**
     * The referral after all its steps.
     *
     * @throws ImpossibleStep a step does not follow from the state before it
     */
    public Referral replay() {
        Referral referral = Referral.submit(
                id, submission, Allowed.only(consent), Mark.silent(new By(Side.SENDER, BY_IMPORT), submission.at()));
        LocalDate before = LocalDays.of(submission.at());
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (step.on().isBefore(before)) {
                throw new ImpossibleStep(i, "on", "step.before-earlier");
            }
            before = step.on();
            apply(referral, step, i);
        }
        return referral;
    }

    private static void apply(Referral referral, Step step, int number) {
        Instant at = LocalDays.noon(step.on()).plus(number + 1L, ChronoUnit.MINUTES);
        Mark receiver = Mark.silent(new By(Side.RECEIVER, BY_IMPORT), at);
        try {
            switch (step.to()) {
                case ACCEPTED -> {
                    if (referral.state() instanceof ReferralState.OnHold) {
                        referral.resume(receiver);
                    } else {
                        referral.accept(receiver);
                    }
                }
                case IN_PROGRESS -> {
                    if (referral.state() instanceof ReferralState.OnHold) {
                        referral.resume(receiver);
                    } else {
                        referral.start(receiver);
                    }
                }
                case REJECTED -> referral.reject(grounds(step, number), receiver);
                case ON_HOLD -> referral.hold(grounds(step, number), receiver);
                case FAILED -> referral.fail(grounds(step, number), receiver);
                case CANCELLED ->
                    referral.cancel(grounds(step, number), Mark.silent(new By(Side.SENDER, BY_IMPORT), at));
                case COMPLETED ->
                    referral.complete(step.outcome() == null ? Outcome.HELP_GIVEN : step.outcome(), receiver);
                case DRAFT, REQUESTED, ENTERED_IN_ERROR ->
                    throw new ImpossibleStep(number, "to", "step.not-importable");
            }
        } catch (IllegalMove illegal) {
            throw new ImpossibleStep(number, "to", "step.illegal");
        }
    }

    private static Grounds grounds(Step step, int number) {
        if (step.reason() == null) {
            throw new ImpossibleStep(number, "reason", "missing");
        }
        return new Grounds(step.reason(), null, null);
    }
}
