package de.praeventionskette.referral.worklist.bulk;

import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import de.praeventionskette.referral.referral.ReferralId;
import org.jspecify.annotations.Nullable;

/** What became of one of many. */
public sealed interface Result {
    /** Which one. */
    ReferralId referral();

    /**
     * It is done, now or by the same request before.
     *
     * @param version the version after it; null: it is with another team by now
     * @param state the state after it; null: the actor may not know it
     */
    record Moved(
            ReferralId referral,
            @Nullable Long version,
            @Nullable ReferralStatus state) implements Result {}

    /**
     * Nothing was done.
     *
     * @param why as the step with this one alone would have been refused
     */
    record Refused(ReferralId referral, RuntimeException why) implements Result {}
}
