package de.praeventionskette.referral.deadline.mongo;

import de.praeventionskette.kit.aggregate.AggregateStores;
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
    public DeadlineRules change(
            String organization, String region, Function<DeadlineRules, List<DeadlinesSet>> change) {
        return store.changeFrom(organization, region, () -> DeadlineRules.usual(organization), change)
                .state();
    }
}
