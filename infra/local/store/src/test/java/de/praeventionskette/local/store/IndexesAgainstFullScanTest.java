package de.praeventionskette.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.bson.Document;

/** Whatever indexes there are, a query answers as the same server does that has none and looks at every document. */
class IndexesAgainstFullScanTest {

    private record Index(Document keys, IndexOptions options) {}

    private static final List<Index> INDEXES = List.of(
            index("{a: 1}"),
            index("{a: 1, b: -1}"),
            index("{'n.x': 1, a: 1, d: -1}"),
            index("{b: 1, d: 1}"),
            index("{d: -1, _id: -1}"),
            index("{t: 1}"),
            index("{t: 1, d: 1}"),
            index("{b: 1, t: -1, d: -1}"),
            index("{'items.k': 1, 'items.v': 1}"),
            index("{'items.k': -1, d: 1}"),
            new Index(
                    Document.parse("{b: 1}"), new IndexOptions().name("sparse").sparse(true)),
            new Index(
                    Document.parse("{'n.y': -1, b: 1}"),
                    new IndexOptions().name("sparse2").sparse(true)),
            partial("{d: -1}", "{p: true}"),
            partial("{a: 1, d: 1}", "{b: {$gt: 1}}"),
            partial("{'n.x': 1}", "{p: {$exists: true}}"),
            partial("{b: 1}", "{b: {$lte: 2}, p: true}"));

    private static EmbeddedStore store;
    private static MongoServer plain;
    private static MongoClient ours;
    private static MongoClient theirs;

    private static Index index(String keys) {
        return new Index(Document.parse(keys), new IndexOptions());
    }

    private static Index partial(String keys, String filter) {
        return new Index(
                Document.parse(keys),
                new IndexOptions().name(keys + filter).partialFilterExpression(Document.parse(filter)));
    }

    @BeforeContainer
    static void start() {
        store = EmbeddedStore.inMemory();
        plain = new MongoServer(new MemoryBackend());
        ours = MongoClients.create(store.uri());
        theirs = MongoClients.create("mongodb://127.0.0.1:" + plain.bind().getPort());
    }

    @AfterContainer
    static void stop() {
        ours.close();
        theirs.close();
        store.close();
        plain.shutdownNow();
    }

    @Property(tries = 80, shrinking = ShrinkingMode.OFF)
    void anIndexNeverChangesAnAnswer(@ForAll long seed) {
        SamplesOfDocuments samples = new SamplesOfDocuments(seed);
        MongoCollection<Document> indexed = ours.getDatabase("test").getCollection("rows");
        MongoCollection<Document> scanned = theirs.getDatabase("test").getCollection("rows");
        indexed.drop();
        scanned.drop();
        INDEXES.stream()
                .filter(_ -> samples.chance(60))
                .forEach(index -> indexed.createIndex(index.keys(), index.options()));
        insert(samples, 40, indexed, scanned);

        for (int round = 0; round < 4; round++) {
            for (int i = 0; i < 12; i++) {
                sameAnswers(samples, indexed, scanned);
            }
            change(samples, indexed, scanned);
        }
    }

    private static void insert(
            SamplesOfDocuments samples,
            int count,
            MongoCollection<Document> indexed,
            MongoCollection<Document> scanned) {
        for (int i = 0; i < count; i++) {
            Document document = samples.document(i % 3 == 0 ? "id" + i : i);
            indexed.insertOne(document);
            scanned.insertOne(document);
        }
    }

    private static void change(
            SamplesOfDocuments samples, MongoCollection<Document> indexed, MongoCollection<Document> scanned) {
        for (int i = 0; i < 10; i++) {
            Document one = new Document("_id", samples.below(40));
            Document update = samples.change();
            assertThat(indexed.updateOne(one, update).getMatchedCount())
                    .isEqualTo(scanned.updateOne(one, update).getMatchedCount());
        }
        Document some = samples.query();
        Document update = samples.change();
        assertThat(indexed.updateMany(some, update).getMatchedCount())
                .describedAs("updateMany %s", some)
                .isEqualTo(scanned.updateMany(some, update).getMatchedCount());
        if (samples.chance(50)) {
            Document gone =
                    new Document("$and", List.of(samples.query(), new Document("_id", new Document("$gte", 20))));
            assertThat(indexed.deleteMany(gone).getDeletedCount())
                    .describedAs("deleteMany %s", gone)
                    .isEqualTo(scanned.deleteMany(gone).getDeletedCount());
        }
    }

    private static void sameAnswers(
            SamplesOfDocuments samples, MongoCollection<Document> indexed, MongoCollection<Document> scanned) {
        Document query = samples.query();
        List<Document> matching = all(scanned.find(query));
        assertThat(indexed.countDocuments(query)).describedAs("count %s", query).isEqualTo(matching.size());
        assertThat(matching)
                .describedAs("one of %s", query)
                .containsAll(all(indexed.find(query).limit(1)));

        Document order = samples.order();
        List<Document> sorted = all(indexed.find(query).sort(order));
        assertThat(sorted).describedAs("%s by %s", query, order).containsExactlyInAnyOrderElementsOf(matching);
        assertThat(sorted).describedAs("%s by %s", query, order).isSortedAccordingTo(new SameOrder(order, matching));

        samePage(samples, query, samples.totalOrder(), indexed, scanned);
    }

    private static void samePage(
            SamplesOfDocuments samples,
            Document query,
            Document order,
            MongoCollection<Document> indexed,
            MongoCollection<Document> scanned) {
        int skip = samples.below(3);
        int limit = samples.below(6);
        assertThat(all(indexed.find(query).sort(order).skip(skip).limit(limit)))
                .describedAs("%s by %s, skip %d, limit %d", query, order, skip, limit)
                .isEqualTo(all(scanned.find(query).sort(order).skip(skip).limit(limit)));
    }

    private static List<Document> all(FindIterable<Document> documents) {
        return documents.into(new ArrayList<>());
    }
}
