package de.praeventionskette.referral.asking;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import de.praeventionskette.kit.testing.StandingClock;
import de.praeventionskette.referral.Stores;
import de.praeventionskette.referral.asking.RequestCounts.Window;
import de.praeventionskette.referral.asking.mongo.MongoRequestCounts;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MongoRequestCountsTest implements RequestCountsContract {
    private final StandingClock clock = new StandingClock(Instant.parse("2026-03-02T09:00:00Z"));
    private final MongoDatabase database = Stores.database();
    private final MongoRequestCounts counts = new MongoRequestCounts(database, clock);

    @Override
    public RequestCounts counts() {
        return counts;
    }

    @Override
    public StandingClock clock() {
        return clock;
    }

    private long kept() {
        return database.getCollection("family_request_counts").countDocuments();
    }

    @Test
    void whatIsOverIsDroppedAndTheDayThatRunsIsKept() {
        counts.add("yesterday", Window.DAY);
        clock.goOn(Duration.ofHours(20));
        counts.add("today", Window.DAY);
        clock.goOn(Duration.ofHours(6));
        counts.tidy();
        counts.tidy();

        assertThat(kept()).isEqualTo(1);
        assertThat(counts.add("today", Window.DAY)).isEqualTo(2);
    }
}
