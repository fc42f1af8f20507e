package de.praeventionskette.kit.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.MongoClientSettings;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import de.praeventionskette.kit.aggregate.StoreFixture;
import de.praeventionskette.kit.aggregate.WantedIndexes;
import de.praeventionskette.kit.testing.StandingClock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MongoAccessLogTest implements AccessLogContract {
    private final StandingClock clock = new StandingClock(START);
    private final MongoDatabase database = StoreFixture.database();
    private final MongoAccessLog log = logIn(database);

    private MongoAccessLog logIn(MongoDatabase database) {
        var indexes = new WantedIndexes(database);
        var made = new MongoAccessLog(database, indexes, clock);
        if (database == this.database) {
            indexes.make();
        }
        return made;
    }

    @Override
    public AccessLog log() {
        return log;
    }

    @Override
    public StandingClock clock() {
        return clock;
    }

    @Override
    public void replace(AccessEntry with) {
        database.getCollection(MongoAccessLog.ENTRIES)
                .replaceOne(Filters.eq("_id", with.id()), AccessDocuments.of(with));
    }

    @Override
    public void remove(AccessEntry gone) {
        database.getCollection(MongoAccessLog.ENTRIES).deleteOne(Filters.eq("_id", gone.id()));
    }

    @Test
    void eachInstanceHasAChainOfItsOwn() {
        log.record(AccessLogContract.access("a", "c-1"));
        logIn(database).record(AccessLogContract.access("b", "c-2"));

        assertThat(log.verify()).isEqualTo(new Verification(2, List.of()));
        assertThat(newestFirst(AccessQuery.all())).extracting(AccessEntry::run).doesNotHaveDuplicates();
    }

    @Test
    void whileTheStoreIsAwayNothingMayBeRead() {
        var settings = MongoClientSettings.builder()
                .applyToClusterSettings(cluster -> cluster.hosts(List.of(new ServerAddress("127.0.0.1", 1)))
                        .serverSelectionTimeout(100, TimeUnit.MILLISECONDS))
                .build();
        try (var away = MongoClients.create(settings)) {
            var unreachable = logIn(away.getDatabase("x"));

            assertThatExceptionOfType(AccessNotRecorded.class)
                    .isThrownBy(() -> unreachable.record(AccessLogContract.access("a", "c-1")))
                    .returns(503, AccessNotRecorded::status);
        }
    }
}
