package de.praeventionskette.referral;

import de.praeventionskette.kit.aggregate.InMemoryAggregateStore;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.aggregate.StateMapping;
import de.praeventionskette.kit.aggregate.StoreContext;
import de.praeventionskette.referral.reason.ReasonEvent;
import de.praeventionskette.referral.reason.ReasonList;
import de.praeventionskette.referral.reason.ReasonLists;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Twin of the store of own reasons. */
public final class InMemoryReasonLists implements ReasonLists {
    private static final StateMapping<ReasonList, ReasonEvent> MAPPING =
            StateMapping.of(ReasonList.class, ReasonEvent.class, List.of(), List.of());

    private final InMemoryAggregateStore<ReasonList, ReasonEvent> store;

    public InMemoryReasonLists(Clock clock) {
        store = new InMemoryAggregateStore<>(
                MAPPING, (after, events) -> List.of(), new StoreContext(clock, () -> null, () -> {}));
    }

    @Override
    public ReasonList of(String organization) {
        return store.find(organization).map(Loaded::state).orElseGet(() -> ReasonList.of(organization));
    }

    @Override
    public List<ReasonList> ofAll(Collection<String> organizations) {
        return organizations.stream()
                .map(store::find)
                .flatMap(Optional::stream)
                .map(Loaded::state)
                .toList();
    }

    @Override
    public ReasonList change(String organization, String region, Function<ReasonList, List<ReasonEvent>> change) {
        return store.changeFrom(organization, region, () -> ReasonList.of(organization), change)
                .state();
    }
}
