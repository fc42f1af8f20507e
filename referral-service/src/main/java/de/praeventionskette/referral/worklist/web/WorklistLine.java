package de.praeventionskette.referral.worklist.web;

import de.praeventionskette.contracts.vocabulary.Reason;
import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import de.praeventionskette.referral.referral.Contact;
import de.praeventionskette.referral.referral.FamilyWish;
import de.praeventionskette.referral.referral.OpenHandOver;
import de.praeventionskette.referral.referral.Progress;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of a worklist.
 *
 * @param child name of the child; null where its key was destroyed
 * @param offer title of the offer
 * @param sender name of who sent, or its id; null: the family asked itself
 * @param wish what a family wants that asks itself
 * @param receiver name of who receives, or its id
 * @param closed whether the loop is closed
 * @param state null where the family gave no consent to feedback
 * @param position place in the queue, when waiting
 * @param dueAt when somebody should have acted
 * @param question what the receiver was asked and has not answered
 * @param handOver how both hand over together
 * @param consentUntil last day of the consent where the family should be asked anew; null: it lasts, or is not needed any more
 */
public record WorklistLine(
        String id,
        long version,
        @Nullable String child,
        String offer,
        @Nullable String sender,
        @Nullable FamilyWish wish,
        String receiver,
        Instant submittedAt,
        boolean closed,
        @Nullable ReferralStatus state,
        @Nullable Instant since,
        @Nullable Reason reason,
        @Nullable Contact contact,
        @Nullable Integer position,
        @Nullable Instant dueAt,
        Progress.@Nullable Question question,
        @Nullable OpenHandOver handOver,
        @Nullable LocalDate consentUntil) {
    @Override
    public String toString() {
        return "WorklistLine[" + id + "]";
    }
}
