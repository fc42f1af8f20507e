package de.praeventionskette.referral.referral;

import de.praeventionskette.contracts.vocabulary.Reason;
import de.praeventionskette.referral.child.SealedText;
import org.jspecify.annotations.Nullable;

/**
 * Why something did not go on: every rejection, failure, pause and cancellation has one.
 *
 * @param reason coded reason
 * @param text what it was, for {@link Reason#OTHER}; stays in the referral
 * @param wording id of the organization's own wording of it; null: the code says enough
 */
public record Grounds(
        Reason reason, @Nullable SealedText text, @Nullable String wording) {}
