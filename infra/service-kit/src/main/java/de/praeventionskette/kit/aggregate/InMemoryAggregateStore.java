package de.praeventionskette.kit.aggregate;

import de.praeventionskette.kit.event.OutgoingEvent;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Twin of the store for tests of use cases: the same promises, nothing kept. */
public final class InMemoryAggregateStore<S, E> implements AggregateStore<S, E> {
    private static final int REMEMBERED_KEYS = 16;

    private final StateMapping<S, E> mapping;
    private final Publication<S, E> publication;
    private final StoreContext context;
    private final Map<String, Kept> kept = new HashMap<>();
    private final List<OutgoingEvent> published = new ArrayList<>();
    private final ArrayDeque<Change<E>> happened = new ArrayDeque<>();

    public InMemoryAggregateStore(StateMapping<S, E> mapping, Publication<S, E> publication, StoreContext context) {
        this.mapping = mapping;
        this.publication = publication;
        this.context = context;
    }

    @Override
    public synchronized Optional<Loaded<S>> find(String id) {
        return Optional.ofNullable(kept.get(id)).map(each -> loaded(id, each));
    }

    @Override
    public synchronized Loaded<S> create(String id, String region, S state, List<E> events, Command command) {
        Kept existing = kept.get(id);
        RequestKey key = command.key();
        if (existing != null) {
            if (key == null
                    || existing.createdWith == null
                    || !existing.createdWith.key().equals(key.key())) {
                throw new AlreadyExists("memory");
            }
            if (!existing.createdWith.digest().equals(key.digest())) {
                throw new KeyReused();
            }
            return loaded(id, existing);
        }
        Kept created = new Kept(region, 1, 1, mapping.write(state), key, List.of());
        kept.put(id, created);
        return noted(loaded(id, created), events);
    }

    @Override
    public synchronized Loaded<S> change(String id, Command command, Function<S, List<E>> change) {
        Kept before = kept.get(id);
        if (before == null) {
            throw new Missing("memory");
        }
        if (before.isRepeat(command.key())) {
            return loaded(id, before);
        }
        Long expected = command.expectedVersion();
        if (expected != null && (expected < before.seenFrom || expected > before.version)) {
            throw new StaleVersion(before.version);
        }
        Loaded<S> current = loaded(id, before);
        List<E> events = change.apply(current.state());
        if (events.isEmpty()) {
            return current;
        }
        Kept after = before.next(mapping.write(current.state()), command);
        kept.put(id, after);
        return noted(loaded(id, after), events);
    }

    /** Everything that would have gone to Kafka, in order. */
    public synchronized List<OutgoingEvent> published() {
        return List.copyOf(published);
    }

    /** The ids of everything stored, in no order. */
    public synchronized List<String> ids() {
        return List.copyOf(kept.keySet());
    }

    /** Everything stored, in no order. */
    public synchronized List<Loaded<S>> all() {
        return kept.entrySet().stream()
                .map(each -> loaded(each.getKey(), each.getValue()))
                .toList();
    }

    /** Runs a reaction for all that happened since the last call. */
    public void react(Reaction<S, E> reaction) {
        for (Change<E> next = take(); next != null; next = take()) {
            Reaction.Outcome outcome;
            do {
                outcome = reaction.follow(
                        new Happened<>(find(next.id).orElseThrow(), next.sequence, next.at, next.events));
            } while (outcome == Reaction.Outcome.CHANGED);
        }
    }

    private synchronized @Nullable Change<E> take() {
        return happened.poll();
    }

    private Loaded<S> noted(Loaded<S> after, List<E> events) {
        published.addAll(publication.records(after, events));
        happened.add(new Change<>(after.id(), after.version(), context.now(), events));
        context.wake();
        return after;
    }

    private Loaded<S> loaded(String id, Kept each) {
        return new Loaded<>(id, each.region, each.version, mapping.read(each.state));
    }

    private record Change<E>(String id, long sequence, Instant at, List<E> events) {}

    private record Kept(
            String region,
            long version,
            long seenFrom,
            Document state,
            @Nullable RequestKey createdWith,
            List<RequestKey> recent) {

        private boolean isRepeat(@Nullable RequestKey key) {
            if (key == null) {
                return false;
            }
            Optional<RequestKey> known =
                    recent.stream().filter(each -> each.key().equals(key.key())).findFirst();
            if (known.isPresent() && !known.get().digest().equals(key.digest())) {
                throw new KeyReused();
            }
            return known.isPresent();
        }

        private Kept next(Document changed, Command command) {
            List<RequestKey> keys = new ArrayList<>(recent);
            RequestKey key = command.key();
            if (key != null) {
                keys.add(key);
            }
            int from = Math.max(0, keys.size() - REMEMBERED_KEYS);
            return new Kept(
                    region,
                    version + 1,
                    command.aside() ? seenFrom : version + 1,
                    changed,
                    createdWith,
                    List.copyOf(keys.subList(from, keys.size())));
        }
    }
}
