package de.praeventionskette.bench;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import de.praeventionskette.bench.Figure.Floor;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.bson.Document;
import tools.jackson.databind.JsonNode;

/** Builds reporting's rows anew from their topic, against only reading the topic and only writing such rows. */
final class ReplayBench implements Measurement {
    private static final int ROUNDS = 3;
    private static final int UPSERTS = 40_000;
    private static final int BATCH = 5000;
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    @Override
    public String name() {
        return "replay";
    }

    /** Events read in a second by a replay. */
    private record Replayed(double perSecond, double countedPerSecond) {}

    @Override
    public List<Figure> measure(Stage stage) throws Exception {
        PathsTopic topic = new PathsTopic(stage.system().bootstrapServers());
        MeasuredRegion.fill(stage);
        List<Double> reads = new ArrayList<>();
        List<Double> upserts = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            reads.add(topic.readPerSecond());
            upserts.add(upsertsPerSecond(stage));
        }
        Replayed replayed = replay(stage);
        return List.of(
                new Figure(
                        name(),
                        "events replayed of %,d".formatted(MeasuredRegion.WAYS),
                        replayed.perSecond(),
                        "1/s",
                        List.of(new Floor("bulk upserts", Median.of(upserts)), new Floor("consumed", Median.of(reads))),
                        Target.atLeast(15_000)),
                new Figure(
                        name(),
                        "the same until all cells are counted and shown",
                        replayed.countedPerSecond(),
                        "1/s",
                        List.of(),
                        null));
    }

    private static Replayed replay(Stage stage) throws IOException, InterruptedException {
        Caller admin = stage.admin("reporting");
        long start = System.nanoTime();
        int next = admin.post("/reporting/api/ops/projections/paths/replay", Map.of(), Map.of())
                .path("building")
                .asInt();
        long[] read = {0};
        Awaitility.await().atMost(LONGEST).pollInterval(Duration.ofMillis(100)).until(() -> {
            JsonNode state = generation(admin);
            read[0] = state.path("read").asLong();
            return read[0] > 0 && read[0] == state.path("total").asLong();
        });
        double took = seconds(start);
        Awaitility.await()
                .atMost(LONGEST)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> generation(admin).path("current").asInt() == next);
        stage.say("  replayed %,d events in %.1f s, counted after %.1f s", read[0], took, seconds(start));
        return new Replayed(read[0] / took, read[0] / seconds(start));
    }

    private static JsonNode generation(Caller admin) throws IOException, InterruptedException {
        for (JsonNode each : admin.get("/reporting/api/ops/projections")) {
            JsonNode generation = each.path("generation");
            if (generation.path("projection").asString().equals("paths")) {
                return generation;
            }
        }
        throw new IllegalStateException("There is no projection of paths at " + Instant.now());
    }

    private static double upsertsPerSecond(Stage stage) {
        MongoDatabase database = stage.store().getDatabase("bare");
        MongoCollection<Document> rows = database.getCollection("rows");
        rows.drop();
        List<Document> sample = stage.store()
                .getDatabase("reporting")
                .getCollection("paths_g1")
                .find(Filters.eq("region", Ways.REGION))
                .limit(BATCH)
                .into(new ArrayList<>());
        sample.forEach(row -> row.remove("_id"));
        long start = System.nanoTime();
        for (int from = 0; from < UPSERTS; from += BATCH) {
            List<UpdateOneModel<Document>> batch = new ArrayList<>();
            for (int number = 0; number < sample.size(); number++) {
                batch.add(new UpdateOneModel<>(
                        Filters.eq("_id", "row-" + (from + number)), new Document("$set", sample.get(number)), UPSERT));
            }
            rows.bulkWrite(batch, new BulkWriteOptions().ordered(false));
        }
        double perSecond = UPSERTS / seconds(start);
        rows.drop();
        return perSecond;
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
