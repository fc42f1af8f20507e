package de.praeventionskette.referral.notice;

import de.praeventionskette.kit.aggregate.Loaded;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where subscriptions are kept. */
public interface Subscriptions {
    /** A person's, as it is now. */
    Optional<Loaded<Subscription>> find(String id);

    /** Changes a person's; the first change begins it. */
    Subscription changeFrom(
            String id, String region, Instant now, Function<Subscription, List<SubscriptionChanged>> change);

    /** Changes one that exists. */
    void change(String id, Function<Subscription, List<SubscriptionChanged>> change);

    /** Changes one as it was found; empty: somebody else was faster. */
    Optional<Subscription> changeAsFound(
            Loaded<Subscription> found, Function<Subscription, List<SubscriptionChanged>> change);

    /**
     * The ids of those with one of some keys, in their order.
     *
     * @param after id after which the list goes on; null: from the start
     */
    List<String> reachedBy(List<String> keys, @Nullable String after, int limit);

    /** Those to whom a letter is due by now, longest first. */
    List<Loaded<Subscription>> due(Instant now, int limit);

    /** How many letters are due by now, counted up to some number. */
    int countDue(Instant now, int most);

    /** The ids of those with a membership in which nobody was seen since a day. */
    List<String> unseenSince(LocalDate day, int limit);
}
