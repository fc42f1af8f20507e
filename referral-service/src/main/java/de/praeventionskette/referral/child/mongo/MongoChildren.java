package de.praeventionskette.referral.child.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.Indexes;
import de.praeventionskette.kit.aggregate.AggregateStores;
import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.aggregate.MongoAggregateStore;
import de.praeventionskette.referral.child.Child;
import de.praeventionskette.referral.child.ChildEvent;
import de.praeventionskette.referral.child.ChildId;
import de.praeventionskette.referral.child.Children;
import de.praeventionskette.referral.child.SealedText;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;

/** Children as documents; nothing in them can be read without their keys. */
public final class MongoChildren implements Children {
    private final MongoAggregateStore<Child, ChildEvent> store;

    public MongoChildren(AggregateStores stores) {
        this.store = stores.of("children", Child.class, ChildEvent.class)
                .values(List.of(ChildId.class, SealedText.class))
                .index(Indexes.ascending("region", "state.lookup"))
                .open();
    }

    @Override
    public List<Child> findAll(Collection<ChildId> ids) {
        List<String> wanted = ids.stream().map(ChildId::value).toList();
        return store.query(in("_id", wanted), new Document("_id", 1), wanted.size()).stream()
                .map(Loaded::state)
                .toList();
    }

    @Override
    public Optional<Child> findKnown(String region, String organization, String lookup) {
        return store
                .query(
                        and(eq("region", region), eq("state.lookup", lookup), eq("state.organizations", organization)),
                        new Document("_id", 1),
                        1)
                .stream()
                .map(Loaded::state)
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
