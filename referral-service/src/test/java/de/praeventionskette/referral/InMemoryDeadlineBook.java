package de.praeventionskette.referral;

import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.InMemoryAggregateStore;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.aggregate.StateMapping;
import de.praeventionskette.kit.aggregate.StoreContext;
import de.praeventionskette.referral.deadline.DeadlineBook;
import de.praeventionskette.referral.deadline.DeadlineRules;
import de.praeventionskette.referral.deadline.DeadlinesSet;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;

/** Twin of the store of deadlines. */
public final class InMemoryDeadlineBook implements DeadlineBook {
    private static final StateMapping<DeadlineRules, DeadlinesSet> MAPPING =
            StateMapping.of(DeadlineRules.class, DeadlinesSet.class, List.of(), List.of());

    private final InMemoryAggregateStore<DeadlineRules, DeadlinesSet> store;

    public InMemoryDeadlineBook(Clock clock) {
        store = new InMemoryAggregateStore<>(
                MAPPING, (after, events) -> List.of(), new StoreContext(clock, () -> null, () -> {}));
    }

    @Override
    public DeadlineRules of(String organization) {
        return store.find(organization).map(Loaded::state).orElseGet(() -> DeadlineRules.usual(organization));
    }

    @Override
    public Loaded<DeadlineRules> find(String organization, String region) {
        return store.find(organization)
                .orElseGet(() -> new Loaded<>(organization, region, 0, DeadlineRules.usual(organization)));
    }

    @Override
    public Loaded<DeadlineRules> change(
            String organization, String region, long seen, Function<DeadlineRules, List<DeadlinesSet>> change) {
        return store.changeFrom(
                organization, region, new Command(seen, null), () -> DeadlineRules.usual(organization), change);
    }
}
