package de.praeventionskette.kit.aggregate;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Opens the aggregate stores of a service and knows their outboxes and indexes. */
public final class AggregateStores {
    private final MongoDatabase database;
    private final StoreContext context;
    private final WantedIndexes indexes;
    private final List<Outbox> outboxes = new CopyOnWriteArrayList<>();

    public AggregateStores(MongoDatabase database, StoreContext context, WantedIndexes indexes) {
        this.database = database;
        this.context = context;
        this.indexes = indexes;
    }

    /** Begins to describe the store of one kind of aggregate. */
    public <S, E> Description<S, E> of(String collection, Class<S> stateType, Class<E> eventType) {
        return new Description<>(collection, stateType, eventType);
    }

    /** The outboxes of all opened stores whose changes have consequences; nobody asks those of the others. */
    public List<Outbox> outboxes() {
        return List.copyOf(outboxes);
    }

    /** How one kind of aggregate is stored, published and followed. */
    public final class Description<S, E> {
        private final String name;
        private final Class<S> stateType;
        private final Class<E> eventType;
        private final List<Class<?>> sealed = new ArrayList<>();
        private final List<Class<? extends Record>> values = new ArrayList<>();
        private final List<Bson> keys = new ArrayList<>();
        private final List<Reaction<S, E>> reactions = new ArrayList<>();
        private @Nullable Publication<S, E> publication;

        private Description(String name, Class<S> stateType, Class<E> eventType) {
            this.name = name;
            this.stateType = stateType;
            this.eventType = eventType;
        }

        /** Sealed types inside the state. */
        public Description<S, E> sealed(List<Class<?>> types) {
            sealed.addAll(types);
            return this;
        }

        /** Records with one text component, stored as that text. */
        public Description<S, E> values(List<Class<? extends Record>> types) {
            values.addAll(types);
            return this;
        }

        /** An index for queries, e.g. {@code Indexes.ascending("region", "state.receiver")}. */
        public Description<S, E> index(Bson key) {
            keys.add(key);
            return this;
        }

        /** What the world hears. */
        public Description<S, E> publishes(Publication<S, E> published) {
            publication = published;
            return this;
        }

        /** What follows inside this service. */
        public Description<S, E> reaction(Reaction<S, E> reaction) {
            reactions.add(reaction);
            return this;
        }

        /** Opens the store; its indexes are made as soon as the database answers. */
        public MongoAggregateStore<S, E> open() {
            MongoCollection<Document> collection = database.getCollection(name)
                    .withWriteConcern(WriteConcern.MAJORITY)
                    .withReadConcern(ReadConcern.MAJORITY);
            StateMapping<S, E> mapping = StateMapping.of(stateType, eventType, sealed, values);
            keys.forEach(key -> indexes.want(name, key, new IndexOptions()));
            Publication<S, E> published = publication;
            if (published != null || !reactions.isEmpty()) {
                indexes.want(name, Indexes.ascending("pending"), only("pending"));
                indexes.want(name, Indexes.ascending("unreacted"), only("unreacted"));
                outboxes.add(new MongoOutbox<>(collection, mapping, List.copyOf(reactions)));
            }
            return new MongoAggregateStore<>(
                    collection,
                    mapping,
                    published == null ? Publication.none() : published,
                    List.copyOf(reactions),
                    context);
        }

        private static IndexOptions only(String flag) {
            return new IndexOptions().partialFilterExpression(new Document(flag, true));
        }
    }
}
