package de.praeventionskette.kit.testing;

import com.mongodb.client.MongoDatabase;
import de.praeventionskette.kit.relay.Lease;
import de.praeventionskette.kit.relay.MongoLease;
import de.praeventionskette.kit.replay.Generation;
import de.praeventionskette.kit.replay.Projection;
import de.praeventionskette.kit.replay.Replay;
import java.time.Clock;
import java.time.Duration;
import org.awaitility.Awaitility;

/** A replay in a test, under the lease of the desk, which would else take it for one that was interrupted and begin anew. */
public final class AloneReplay {
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final Replay replay;
    private final MongoDatabase database;

    public AloneReplay(Replay replay, MongoDatabase database) {
        this.replay = replay;
        this.database = database;
    }

    /** Rebuilds a projection; the generation that is shown afterwards. */
    public Generation run(Projection projection) {
        Lease lease = new MongoLease(database.getCollection("leases"), "replay", Clock.systemUTC(), LONGEST);
        Awaitility.await().atMost(LONGEST).until(lease::hold);
        try {
            return replay.run(projection);
        } finally {
            lease.release();
        }
    }
}
