package de.praeventionskette.referral;

import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.InMemoryAggregateStore;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.aggregate.Publication;
import de.praeventionskette.kit.aggregate.StateMapping;
import de.praeventionskette.kit.aggregate.StoreContext;
import de.praeventionskette.referral.child.Child;
import de.praeventionskette.referral.child.ChildEvent;
import de.praeventionskette.referral.child.ChildId;
import de.praeventionskette.referral.child.Children;
import de.praeventionskette.referral.child.SealedText;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Twin of the children's store. */
public final class InMemoryChildren implements Children {
    private static final StateMapping<Child, ChildEvent> MAPPING =
            StateMapping.of(Child.class, ChildEvent.class, List.of(), List.of(ChildId.class, SealedText.class));

    private final InMemoryAggregateStore<Child, ChildEvent> store;

    public InMemoryChildren(Clock clock) {
        store = new InMemoryAggregateStore<>(
                MAPPING, Publication.none(), new StoreContext(clock, () -> null, () -> {}));
    }

    @Override
    public List<Child> findAll(Collection<ChildId> ids) {
        return ids.stream()
                .flatMap(id -> store.find(id.value()).stream())
                .map(Loaded::state)
                .toList();
    }

    @Override
    public Optional<Child> findKnown(String region, String organization, String lookup) {
        return store.all().stream()
                .filter(each -> each.region().equals(region))
                .map(Loaded::state)
                .filter(child ->
                        child.lookup().equals(lookup) && child.organizations().contains(organization))
                .findFirst();
    }

    @Override
    public Child create(String region, Child child, List<ChildEvent> events, Command command) {
        return store.create(child.id().value(), region, child, events, command).state();
    }

    @Override
    public void change(ChildId id, Function<Child, List<ChildEvent>> change) {
        store.change(id.value(), change);
    }
}
