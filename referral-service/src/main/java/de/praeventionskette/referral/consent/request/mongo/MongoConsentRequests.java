package de.praeventionskette.referral.consent.request.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import de.praeventionskette.kit.aggregate.AggregateStore;
import de.praeventionskette.kit.aggregate.AggregateStores;
import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.aggregate.MongoAggregateStore;
import de.praeventionskette.kit.aggregate.RequestKey;
import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.referral.consent.request.ConsentRequest;
import de.praeventionskette.referral.consent.request.ConsentRequestEvent;
import de.praeventionskette.referral.consent.request.ConsentRequestId;
import de.praeventionskette.referral.consent.request.ConsentRequests;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;

/** Requests as documents; nothing of them is published, so those that are over can simply be removed. */
public final class MongoConsentRequests implements ConsentRequests {
    /** One-component records that are stored as their text. */
    public static final List<Class<? extends Record>> VALUES = List.of(ConsentRequestId.class);

    private static final String COLLECTION = "consent_requests";
    private static final String CODE = "state.code";
    private static final String REMOVAL = "state.removal";

    private final MongoAggregateStore<ConsentRequest, ConsentRequestEvent> store;
    private final MongoDatabase database;

    public MongoConsentRequests(AggregateStores stores, MongoDatabase database) {
        this.database = database;
        this.store = stores.of(COLLECTION, ConsentRequest.class, ConsentRequestEvent.class)
                .values(VALUES)
                .index(Indexes.ascending(CODE))
                .index(Indexes.ascending(REMOVAL))
                .open();
    }

    @Override
    public Optional<ConsentRequest> find(ConsentRequestId id) {
        return store.find(id.value()).map(Loaded::state);
    }

    @Override
    public Optional<ConsentRequest> findByCode(String hash) {
        return store.query(eq(CODE, hash), new Document("_id", 1), 1).stream()
                .map(Loaded::state)
                .findFirst();
    }

    @Override
    public ConsentRequest create(ConsentRequest request, List<ConsentRequestEvent> events, RequestKey key) {
        String region = request.question().region();
        return store.create(request.id().value(), region, request, events, Command.once(key))
                .state();
    }

    @Override
    public ConsentRequest change(ConsentRequestId id, Function<ConsentRequest, List<ConsentRequestEvent>> change) {
        try {
            return store.change(id.value(), change).state();
        } catch (AggregateStore.Missing removedMeanwhile) {
            throw new Invalid("consent.request", "consent.request-gone");
        }
    }

    @Override
    public void remove(Instant now) {
        database.getCollection(COLLECTION).deleteMany(lt(REMOVAL, ConsentRequest.moment(now)));
    }
}
