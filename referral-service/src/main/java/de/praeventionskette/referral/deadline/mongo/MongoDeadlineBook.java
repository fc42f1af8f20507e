package de.praeventionskette.referral.deadline.mongo;

import de.praeventionskette.kit.aggregate.AggregateStores;
import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.aggregate.MongoAggregateStore;
import de.praeventionskette.referral.deadline.DeadlineBook;
import de.praeventionskette.referral.deadline.DeadlineRules;
import de.praeventionskette.referral.deadline.DeadlinesSet;
import java.util.List;
import java.util.function.Function;

/** One document per organization, under its id. */
public final class MongoDeadlineBook implements DeadlineBook {
    private final MongoAggregateStore<DeadlineRules, DeadlinesSet> store;

    public MongoDeadlineBook(AggregateStores stores) {
        this.store = stores.of("deadline_rules", DeadlineRules.class, DeadlinesSet.class)
                .open();
    }

    @Override
    public DeadlineRules of(String organization) {
        return store.find(organization).map(Loaded::state).orElseGet(() -> DeadlineRules.usual(organization));
    }

    @Override
    public Loaded<DeadlineRules> find(String organization, String region) {
        return store.find(organization)
                .orElseGet(() -> new Loaded<>(organization, region, 0, DeadlineRules.usual(organization)));
    }

    @Override
    public Loaded<DeadlineRules> change(
            String organization, String region, long seen, Function<DeadlineRules, List<DeadlinesSet>> change) {
        return store.changeFrom(
                organization, region, new Command(seen, null), () -> DeadlineRules.usual(organization), change);
    }
}
