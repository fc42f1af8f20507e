package de.praeventionskette.bench;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.util.ArrayList;
import org.awaitility.Awaitility;

/** A region that only measurements fill, with {@link Ways} on their topic, read and counted by the reporting service. */
final class MeasuredRegion {
    static final int WAYS = 200_000;

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private MeasuredRegion() {}

    /** Fills it, once per run, and waits until the living generation has counted it. */
    static void fill(Stage stage) throws Exception {
        if (isFilled(stage)) {
            return;
        }
        long start = System.nanoTime();
        new PathsTopic(stage.system().bootstrapServers()).fill(WAYS);
        stage.say("  %,d events produced after %.1f s", WAYS, seconds(start));
        Awaitility.await().atMost(LONGEST).until(stage.backlog()::isRead);
        stage.say("  projected after %.1f s", seconds(start));
        stage.backlog().awaitDone();
        stage.say("  counted after %.1f s", seconds(start));
    }

    private static boolean isFilled(Stage stage) {
        MongoDatabase reporting = stage.store().getDatabase("reporting");
        return reporting.listCollectionNames().into(new ArrayList<>()).stream()
                .filter(name -> name.startsWith("paths_g"))
                .anyMatch(name -> reporting
                                .getCollection(name)
                                .find(Filters.eq("region", Ways.REGION))
                                .first()
                        != null);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
