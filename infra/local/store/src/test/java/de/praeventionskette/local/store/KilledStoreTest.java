package de.praeventionskette.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Four writers insert, change and delete while the store's process is killed again and again. */
class KilledStoreTest {

    private static final int WRITERS = 4;
    private static final int ROUNDS = 5;

    @TempDir
    Path folder;

    /** What was acknowledged of each document: the last value, or {@link #GONE}. */
    private final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();

    /** What was asked for and not answered when the store died: it may have happened or not. */
    private final Map<String, Integer> unanswered = new ConcurrentHashMap<>();

    private static final int GONE = -1;

    @Test
    void nothingAcknowledgedIsLostAndEveryIndexStillFitsItsDocuments() {
        Path file = folder.resolve("store.mv");
        Random random = new Random();
        try (StoreProcess store = new StoreProcess(file);
                MongoClient client = MongoClients.create(store.uri())) {
            MongoCollection<Document> rows = rows(client);
            rows.createIndex(Indexes.compoundIndex(Indexes.ascending("group"), Indexes.descending("value")));
            rows.createIndex(Indexes.ascending("code"), new IndexOptions().unique(true));
            rows.createIndex(
                    Indexes.ascending("group"),
                    new IndexOptions().name("pending").partialFilterExpression(Filters.eq("pending", true)));
        }
        for (int round = 0; round < ROUNDS; round++) {
            verifyThenWriteUntilKilled(file, round, 500 + random.nextInt(2500));
        }
        try (StoreProcess store = new StoreProcess(file);
                MongoClient client = MongoClients.create(store.uri())) {
            verify(client);
        }
        assertThat(acknowledged).hasSizeGreaterThan(ROUNDS * 100);
    }

    private static MongoCollection<Document> rows(MongoClient client) {
        return client.getDatabase("test").getCollection("rows");
    }

    private void verifyThenWriteUntilKilled(Path file, int round, int acknowledgements) {
        CountDownLatch enough = new CountDownLatch(acknowledgements);
        try (StoreProcess store = new StoreProcess(file);
                MongoClient client = MongoClients.create(store.uri());
                ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            verify(client);
            for (int writer = 0; writer < WRITERS; writer++) {
                String prefix = round + "-" + writer + "-";
                writers.submit(() -> write(rows(client), prefix, enough));
            }
            await(enough);
            store.kill();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(MongoCollection<Document> rows, String prefix, CountDownLatch enough) {
        try {
            for (int i = 0; ; i++) {
                step(rows, prefix, i);
                enough.countDown();
            }
        } catch (MongoException e) {
            enough.countDown();
        }
    }

    private void step(MongoCollection<Document> rows, String prefix, int i) {
        String id = prefix + i;
        attempt(id, i, () -> rows.insertOne(row(id, i)));
        String earlier = prefix + (i - i % 10);
        if (i % 3 == 0) {
            attempt(
                    earlier,
                    i,
                    () -> rows.updateOne(
                            Filters.eq("_id", earlier),
                            Updates.combine(Updates.set("value", i), Updates.set("pending", i % 2 == 0))));
        }
        if (i % 10 == 9) {
            attempt(id, GONE, () -> rows.deleteOne(Filters.eq("_id", id)));
        }
    }

    private void attempt(String id, int value, Runnable write) {
        unanswered.put(id, value);
        write.run();
        acknowledged.put(id, value);
        unanswered.remove(id);
    }

    private static Document row(String id, int value) {
        return new Document("_id", id)
                .append("group", Math.floorMod(id.hashCode(), 5))
                .append("value", value)
                .append("code", id)
                .append("pending", value % 2 == 0)
                .append("text", "x".repeat(300));
    }

    private void verify(MongoClient client) {
        MongoCollection<Document> rows = rows(client);
        List<Document> all = rows.find().into(new ArrayList<>());
        Map<String, Integer> stored = new ConcurrentHashMap<>();
        all.forEach(row -> stored.put(row.getString("_id"), row.getInteger("value")));
        acknowledged.forEach((id, value) -> {
            int unsure = unanswered.getOrDefault(id, value);
            assertThat(List.of(value, unsure)).describedAs(id).contains(stored.getOrDefault(id, GONE));
        });
        unanswered.keySet().forEach(id -> acknowledged.put(id, stored.getOrDefault(id, GONE)));
        unanswered.clear();
        indexesFit(rows, all);
        assertThat(client.getDatabase("test")
                        .runCommand(new Document("validate", "rows"))
                        .get("keysPerIndex", Document.class))
                .containsEntry("group_1_value_-1", (long) all.size())
                .containsEntry("code_1", (long) all.size())
                .containsEntry(
                        "pending",
                        all.stream().filter(row -> row.getBoolean("pending")).count());
    }

    private static void indexesFit(MongoCollection<Document> rows, List<Document> all) {
        for (int group = 0; group < 5; group++) {
            int wanted = group;
            List<Document> expected = all.stream()
                    .filter(row -> row.getInteger("group") == wanted)
                    .toList();
            assertThat(rows.find(Filters.eq("group", group)).into(new ArrayList<>()))
                    .containsExactlyInAnyOrderElementsOf(expected);
            assertThat(rows.find(Filters.and(Filters.eq("group", group), Filters.eq("pending", true)))
                            .into(new ArrayList<>()))
                    .containsExactlyInAnyOrderElementsOf(expected.stream()
                            .filter(row -> row.getBoolean("pending"))
                            .toList());
        }
        all.stream()
                .limit(200)
                .forEach(row -> assertThat(rows.find(Filters.eq("code", row.getString("code")))
                                .first())
                        .isEqualTo(row));
    }
}
