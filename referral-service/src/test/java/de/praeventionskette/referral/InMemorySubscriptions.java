package de.praeventionskette.referral;

import de.praeventionskette.kit.aggregate.AggregateStore;
import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.InMemoryAggregateStore;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.aggregate.StateMapping;
import de.praeventionskette.kit.aggregate.StoreContext;
import de.praeventionskette.referral.notice.Subscription;
import de.praeventionskette.referral.notice.SubscriptionChanged;
import de.praeventionskette.referral.notice.Subscriptions;
import de.praeventionskette.referral.referral.Listing;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Twin of the store of subscriptions. */
public final class InMemorySubscriptions implements Subscriptions {
    private final InMemoryAggregateStore<Subscription, SubscriptionChanged> store;

    public InMemorySubscriptions(Clock clock) {
        store = new InMemoryAggregateStore<>(
                StateMapping.of(Subscription.class, SubscriptionChanged.class, List.of(), List.of()),
                (after, events) -> List.of(),
                new StoreContext(clock, () -> null, () -> {}));
    }

    @Override
    public Optional<Loaded<Subscription>> find(String id) {
        return store.find(id);
    }

    @Override
    public Subscription changeFrom(
            String id, String region, Instant now, Function<Subscription, List<SubscriptionChanged>> change) {
        return store.changeFrom(id, region, () -> Subscription.off(id, now), change)
                .state();
    }

    @Override
    public void change(String id, Function<Subscription, List<SubscriptionChanged>> change) {
        store.change(id, change);
    }

    @Override
    public Optional<Subscription> changeAsFound(
            Loaded<Subscription> found, Function<Subscription, List<SubscriptionChanged>> change) {
        try {
            Loaded<Subscription> after = store.change(found.id(), new Command(found.version(), null), change);
            return after.version() == found.version() ? Optional.empty() : Optional.of(after.state());
        } catch (AggregateStore.StaleVersion faster) {
            return Optional.empty();
        }
    }

    @Override
    public List<String> reachedBy(List<String> keys, @Nullable String after, int limit) {
        return store.all().stream()
                .filter(each -> each.state().reach().keys().stream().anyMatch(keys::contains))
                .map(Loaded::id)
                .filter(id -> after == null || id.compareTo(after) > 0)
                .sorted()
                .limit(limit)
                .toList();
    }

    @Override
    public List<Loaded<Subscription>> due(Instant now, int limit) {
        return dueBy(now).limit(limit).toList();
    }

    @Override
    public int countDue(Instant now, int most) {
        return (int) dueBy(now).limit(most).count();
    }

    private Stream<Loaded<Subscription>> dueBy(Instant now) {
        return store.all().stream()
                .filter(each -> each.state().reach().due() != null)
                .filter(each -> due(each).compareTo(Listing.moment(now)) <= 0)
                .sorted(Comparator.comparing(InMemorySubscriptions::due));
    }

    private static String due(Loaded<Subscription> each) {
        return Objects.requireNonNull(each.state().reach().due());
    }

    @Override
    public List<String> unseenSince(LocalDate day, int limit) {
        return store.all().stream()
                .filter(each -> each.state().reach().seen() != null)
                .filter(each ->
                        Objects.requireNonNull(each.state().reach().seen()).compareTo(day.toString()) < 0)
                .map(Loaded::id)
                .sorted()
                .limit(limit)
                .toList();
    }
}
