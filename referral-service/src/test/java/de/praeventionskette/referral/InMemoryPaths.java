package de.praeventionskette.referral;

import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.InMemoryAggregateStore;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.aggregate.Reaction;
import de.praeventionskette.kit.aggregate.StateMapping;
import de.praeventionskette.kit.aggregate.StoreContext;
import de.praeventionskette.kit.event.OutgoingEvent;
import de.praeventionskette.referral.path.Path;
import de.praeventionskette.referral.path.PathEvent;
import de.praeventionskette.referral.path.PathId;
import de.praeventionskette.referral.path.Paths;
import de.praeventionskette.referral.path.kafka.PathEventsOut;
import de.praeventionskette.referral.path.mongo.MongoPaths;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Twin of the paths' store. */
public final class InMemoryPaths implements Paths {
    private static final StateMapping<Path, PathEvent> MAPPING =
            StateMapping.of(Path.class, PathEvent.class, List.of(), MongoPaths.VALUES);

    private final InMemoryAggregateStore<Path, PathEvent> store;

    public InMemoryPaths(Clock clock) {
        store = new InMemoryAggregateStore<>(
                MAPPING, new PathEventsOut(), new StoreContext(clock, () -> null, () -> {}));
    }

    public void react(Reaction<Path, PathEvent> reaction) {
        store.react(reaction);
    }

    public List<OutgoingEvent> published() {
        return store.published();
    }

    @Override
    public Optional<Path> find(PathId id) {
        return store.find(id.value()).map(Loaded::state);
    }

    @Override
    public Optional<Path> findByCode(String region, String hash) {
        return first(path -> path.holders().withCode(hash).isPresent()
                && path.start().region().equals(region));
    }

    @Override
    public Optional<Path> findByCode(String hash) {
        return first(path -> path.holders().withCode(hash).isPresent());
    }

    private Optional<Path> first(Predicate<Path> wanted) {
        return store.all().stream().map(Loaded::state).filter(wanted).findFirst();
    }

    @Override
    public List<PathId> dueForReview(LocalDate today, int limit) {
        return store.all().stream()
                .map(Loaded::state)
                .filter(path -> path.counting().reviewOn() != null
                        && !path.counting().reviewOn().isAfter(today))
                .limit(limit)
                .map(Path::id)
                .toList();
    }

    @Override
    public Path create(Path path, List<PathEvent> events, Command command) {
        return store.create(path.id().value(), path.start().region(), path, events, command)
                .state();
    }

    @Override
    public void change(PathId id, Function<Path, List<PathEvent>> change) {
        store.change(id.value(), change);
    }
}
