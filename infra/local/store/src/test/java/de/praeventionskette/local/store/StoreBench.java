package de.praeventionskette.local.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import org.bson.Document;

/** Measures what durability costs, whether updates stay flat as the collection grows, and a worklist. Prints one line per figure. */
final class StoreBench {

    private static final int WRITERS = 4;
    private static final int MANY = 200_000;

    private StoreBench() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("store-bench");
        durability(folder);
        growth(folder);
    }

    private static void durability(Path folder) throws Exception {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < 4; round++) {
            double lax = inserts(folder.resolve("lax" + round), false);
            double durable = inserts(folder.resolve("durable" + round), true);
            if (round > 0) {
                ratios.add(durable / lax);
            }
            System.out.printf("inserts/s, %d writers: durable %.0f, not durable %.0f%n", WRITERS, durable, lax);
        }
        System.out.printf(
                "ratio durable/not durable: %s%n",
                ratios.stream().map("%.2f"::formatted).toList());
    }

    private static double inserts(Path file, boolean durable) throws Exception {
        try (EmbeddedStore store = EmbeddedStore.start(file, 0, durable);
                MongoClient client = MongoClients.create(store.uri())) {
            MongoCollection<Document> rows = rows(client);
            return perSecond(40_000, i -> rows.insertOne(row(i)));
        }
    }

    private static MongoCollection<Document> rows(MongoClient client) {
        MongoCollection<Document> rows = client.getDatabase("bench").getCollection("rows");
        rows.createIndex(Indexes.compoundIndex(
                Indexes.ascending("state.receiver.organization", "state.kind"), Indexes.descending("state.at")));
        return rows;
    }

    private static double perSecond(int operations, IntConsumer operation) throws Exception {
        long start = System.nanoTime();
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int first = writer;
                running.add(writers.submit(() -> {
                    for (int i = first; i < operations; i += WRITERS) {
                        operation.accept(i);
                    }
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
        return operations / ((System.nanoTime() - start) / 1e9);
    }

    private static void growth(Path folder) throws Exception {
        Path file = folder.resolve("large");
        try (EmbeddedStore store = EmbeddedStore.start(file, 0);
                MongoClient client = MongoClients.create(store.uri())) {
            MongoCollection<Document> rows = rows(client);
            fill(rows, 0, 1_000);
            updates(rows, 1_000);
            updates(rows, 1_000);
            fill(rows, 1_000, MANY);
            updates(rows, MANY);
            updates(rows, MANY);
            worklist(rows);
            compaction(rows, file);
        }
        long start = System.nanoTime();
        try (EmbeddedStore store = EmbeddedStore.start(file, 0);
                MongoClient client = MongoClients.create(store.uri())) {
            long count = rows(client).countDocuments();
            System.out.printf("reopened with %d documents in %d ms%n", count, (System.nanoTime() - start) / 1_000_000);
        }
    }

    private static void fill(MongoCollection<Document> rows, int from, int to) {
        for (int i = from; i < to; i += 1000) {
            List<Document> batch = new ArrayList<>();
            for (int j = i; j < i + 1000; j++) {
                batch.add(row(j));
            }
            rows.insertMany(batch);
        }
    }

    private static void updates(MongoCollection<Document> rows, int size) throws Exception {
        Random random = new Random(1);
        int[] ids = random.ints(20_000, 0, size).toArray();
        double perSecond = perSecond(
                ids.length,
                i -> rows.updateOne(
                        Filters.and(Filters.eq("_id", id(ids[i])), Filters.gte("version", 1L)),
                        Updates.combine(Updates.inc("version", 1L), Updates.set("state.note", "n" + i))));
        System.out.printf("{_id, version} updates/s, %d writers, %d documents: %.0f%n", WRITERS, size, perSecond);
    }

    private static void worklist(MongoCollection<Document> rows) {
        long[] nanos = new long[2_000];
        for (int i = 0; i < nanos.length; i++) {
            long start = System.nanoTime();
            int found = rows.find(Filters.and(
                            Filters.eq("state.receiver.organization", "org" + i % 30),
                            Filters.eq("state.kind", "kind" + i % 5)))
                    .sort(Sorts.descending("state.at"))
                    .limit(20)
                    .into(new ArrayList<>())
                    .size();
            nanos[i] = System.nanoTime() - start;
            if (found != 20) {
                throw new IllegalStateException("Found " + found);
            }
        }
        long[] settled = Arrays.copyOfRange(nanos, 200, nanos.length);
        Arrays.sort(settled);
        System.out.printf(
                "worklist of 20 out of %d documents: p50 %.2f ms, p99 %.2f ms%n",
                MANY, settled[settled.length / 2] / 1e6, settled[settled.length * 99 / 100] / 1e6);
    }

    private static void compaction(MongoCollection<Document> rows, Path file) throws Exception {
        System.out.printf("file before updates: %d MB%n", megabytes(file));
        for (int i = 0; i < 10; i++) {
            updates(rows, 20_000);
            System.out.printf("file after %d updates of 20000 documents: %d MB%n", (i + 1) * 20_000, megabytes(file));
        }
        Thread.sleep(10_000);
        System.out.printf("file after ten seconds of rest: %d MB%n", megabytes(file));
    }

    private static long megabytes(Path file) throws IOException {
        return Files.size(file) >> 20;
    }

    private static String id(int i) {
        return "%08x".formatted(Integer.reverse(i));
    }

    private static Document row(int i) {
        return new Document("_id", id(i))
                .append("region", "03241")
                .append("version", 1L)
                .append(
                        "state",
                        new Document("kind", "kind" + i % 5)
                                .append("receiver", new Document("organization", "org" + i % 30))
                                .append("at", new Date(1_700_000_000_000L + i * 1000L))
                                .append("text", "x".repeat(400)));
    }
}
