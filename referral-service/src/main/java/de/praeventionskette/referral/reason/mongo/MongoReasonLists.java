package de.praeventionskette.referral.reason.mongo;

import static com.mongodb.client.model.Filters.in;

import de.praeventionskette.kit.aggregate.AggregateStores;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.aggregate.MongoAggregateStore;
import de.praeventionskette.referral.reason.ReasonEvent;
import de.praeventionskette.referral.reason.ReasonList;
import de.praeventionskette.referral.reason.ReasonLists;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.bson.Document;

/** One document per organization, under its id. */
public final class MongoReasonLists implements ReasonLists {
    private final MongoAggregateStore<ReasonList, ReasonEvent> store;

    public MongoReasonLists(AggregateStores stores) {
        this.store =
                stores.of("reason_lists", ReasonList.class, ReasonEvent.class).open();
    }

    @Override
    public ReasonList of(String organization) {
        return store.find(organization).map(Loaded::state).orElseGet(() -> ReasonList.of(organization));
    }

    @Override
    public List<ReasonList> ofAll(Collection<String> organizations) {
        return store.query(in("_id", organizations), new Document("_id", 1), organizations.size()).stream()
                .map(Loaded::state)
                .toList();
    }

    @Override
    public ReasonList change(String organization, String region, Function<ReasonList, List<ReasonEvent>> change) {
        return store.changeFrom(organization, region, () -> ReasonList.of(organization), change)
                .state();
    }
}
