package de.praeventionskette.reporting.release.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import de.praeventionskette.kit.aggregate.AggregateStore.AlreadyExists;
import de.praeventionskette.kit.aggregate.AggregateStores;
import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.MongoAggregateStore;
import de.praeventionskette.kit.aggregate.Publication;
import de.praeventionskette.reporting.release.ReleasedFigures;
import de.praeventionskette.reporting.release.Releases;
import de.praeventionskette.reporting.release.WeeklyRelease;
import de.praeventionskette.reporting.release.WeeklyReleaseEvent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;

/** Releases in the aggregate store: stored and published by one write. */
public final class MongoReleases implements Releases {
    private static final String WEEK = "state.figures.week";
    private static final int FIFTY_YEARS = 2700;

    private final MongoAggregateStore<WeeklyRelease, WeeklyReleaseEvent> store;

    private MongoReleases(MongoAggregateStore<WeeklyRelease, WeeklyReleaseEvent> store) {
        this.store = store;
    }

    /** Opens the store of releases. */
    public static MongoReleases open(
            AggregateStores stores, Publication<WeeklyRelease, WeeklyReleaseEvent> publication) {
        return new MongoReleases(stores.of("releases", WeeklyRelease.class, WeeklyReleaseEvent.class)
                .index(Indexes.ascending("region", WEEK))
                .publishes(publication)
                .open());
    }

    @Override
    public boolean release(WeeklyRelease release) {
        try {
            store.create(release.id(), release.figures().region(), release, release.released(), Command.plain());
            return true;
        } catch (AlreadyExists released) {
            return false;
        }
    }

    @Override
    public Set<String> weeks(String region) {
        return store.query(eq("region", region), Sorts.descending(WEEK), FIFTY_YEARS).stream()
                .map(each -> each.state().figures().week())
                .collect(Collectors.toSet());
    }

    @Override
    public List<ReleasedFigures> latest(String region, Optional<String> before, int limit) {
        Bson ofRegion = eq("region", region);
        Bson filter = before.map(week -> and(ofRegion, lt(WEEK, week))).orElse(ofRegion);
        return store.query(filter, Sorts.descending(WEEK), limit).stream()
                .map(each -> each.state().figures())
                .toList();
    }
}
