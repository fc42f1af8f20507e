package de.praeventionskette.referral.walk;

import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import de.praeventionskette.referral.walk.Act.Whose;
import de.praeventionskette.referral.walk.Step.Alone;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Both sides of referrals, as they reach the service. */
interface Sides {
    /**
     * An answer.
     *
     * @param state after it, if something was done
     * @param version after it, if something was done
     */
    record Answer(int status, @Nullable ReferralStatus state, long version) {}

    /** What a side sees of a referral. */
    record Seen(ReferralStatus state, long version, int steps, boolean closed) {}

    /** A new referral; its id. */
    String submit();

    /** Somebody acts from a version that was seen, maybe while the service breaks down. */
    Answer act(String id, Alone act, long version, String key, @Nullable BreakDown breakDown);

    /** The same, while others act. */
    CompletableFuture<Answer> actMeanwhile(String id, Alone act, long version, String key);

    /** How a side sees it. */
    Seen look(String id, Whose side);
}
