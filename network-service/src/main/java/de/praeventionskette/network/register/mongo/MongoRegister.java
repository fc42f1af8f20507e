package de.praeventionskette.network.register.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Indexes.ascending;

import de.praeventionskette.kit.aggregate.AggregateStores;
import de.praeventionskette.kit.aggregate.MongoAggregateStore;
import de.praeventionskette.network.register.Register;
import de.praeventionskette.network.register.StoredRegister;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** A register on MongoDB: pages run over the index of ids, or of regions and ids. */
public final class MongoRegister {
    private MongoRegister() {}

    /** Opens the register of a described store. */
    public static <S, E> Register<S, E> open(AggregateStores.Description<S, E> description) {
        MongoAggregateStore<S, E> store =
                description.index(ascending("region", "_id")).open();
        return new StoredRegister<>(
                store, (region, after, most) -> store.query(filter(region, after), ascending("_id"), most));
    }

    private static Bson filter(@Nullable String region, @Nullable String after) {
        List<Bson> conditions = new ArrayList<>();
        if (region != null) {
            conditions.add(eq("region", region));
        }
        conditions.add(gt("_id", after == null ? "" : after));
        return and(conditions);
    }
}
