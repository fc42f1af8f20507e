package de.praeventionskette.referral;

import de.praeventionskette.kit.aggregate.AggregateStore;
import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.InMemoryAggregateStore;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.aggregate.RequestKey;
import de.praeventionskette.kit.aggregate.StateMapping;
import de.praeventionskette.kit.aggregate.StoreContext;
import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.referral.consent.request.ConsentRequest;
import de.praeventionskette.referral.consent.request.ConsentRequestEvent;
import de.praeventionskette.referral.consent.request.ConsentRequestId;
import de.praeventionskette.referral.consent.request.ConsentRequests;
import de.praeventionskette.referral.consent.request.mongo.MongoConsentRequests;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** Twin of the store of requests for consent. */
public final class InMemoryConsentRequests implements ConsentRequests {
    private static final StateMapping<ConsentRequest, ConsentRequestEvent> MAPPING =
            StateMapping.of(ConsentRequest.class, ConsentRequestEvent.class, List.of(), MongoConsentRequests.VALUES);

    private final InMemoryAggregateStore<ConsentRequest, ConsentRequestEvent> store;
    private final Set<String> removed = ConcurrentHashMap.newKeySet();

    public InMemoryConsentRequests(Clock clock) {
        store = new InMemoryAggregateStore<>(
                MAPPING, (after, events) -> List.of(), new StoreContext(clock, () -> null, () -> {}));
    }

    @Override
    public Optional<ConsentRequest> find(ConsentRequestId id) {
        return removed.contains(id.value())
                ? Optional.empty()
                : store.find(id.value()).map(Loaded::state);
    }

    @Override
    public Optional<ConsentRequest> findByCode(String hash) {
        return those(request -> request.code().equals(hash)).stream().findFirst();
    }

    private List<ConsentRequest> those(Predicate<ConsentRequest> wanted) {
        return store.all().stream()
                .map(Loaded::state)
                .filter(request -> !removed.contains(request.id().value()))
                .filter(wanted)
                .toList();
    }

    @Override
    public ConsentRequest create(ConsentRequest request, List<ConsentRequestEvent> events, RequestKey key) {
        return store.create(request.id().value(), request.question().region(), request, events, Command.once(key))
                .state();
    }

    @Override
    public ConsentRequest change(ConsentRequestId id, Function<ConsentRequest, List<ConsentRequestEvent>> change) {
        if (removed.contains(id.value())) {
            throw new Invalid("consent.request", "consent.request-gone");
        }
        try {
            return store.change(id.value(), change).state();
        } catch (AggregateStore.Missing none) {
            throw new Invalid("consent.request", "consent.request-gone");
        }
    }

    @Override
    public void remove(Instant now) {
        those(request -> request.removal().compareTo(ConsentRequest.moment(now)) < 0)
                .forEach(request -> removed.add(request.id().value()));
    }
}
