package de.praeventionskette.local.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** The commands that the services use, each followed by a restart where something was written. */
class StoreCommandsTest extends RestartableStore {
    @Test
    void anAggregateIsWrittenInOneUpdateAndItsOutboxIsTakenBackByOne() {
        referrals().insertOne(new Document("_id", "r1").append("version", 1L).append("outbox", List.of()));

        long changed = referrals()
                .updateOne(
                        and(eq("_id", "r1"), eq("version", 1L)),
                        Updates.combine(
                                Updates.set("state", new Document("kind", "ACCEPTED")),
                                Updates.inc("version", 1L),
                                Updates.pushEach("outbox", List.of(new Document("sequence", 2L))),
                                Updates.pushEach("recentKeys", List.of("a", "b", "c"), new PushOptions().slice(-2)),
                                Updates.max("seen", 7),
                                Updates.set("pending", true)))
                .getModifiedCount();
        restart();

        assertThat(changed).isEqualTo(1);
        assertThat(referrals().find(eq("_id", "r1")).first()).isEqualTo(Document.parse("""
                        {"_id": "r1", "version": {"$numberLong": "2"}, "outbox": [{"sequence": {"$numberLong": "2"}}],
                         "state": {"kind": "ACCEPTED"}, "recentKeys": ["b", "c"], "seen": 7, "pending": true}"""));
        assertThat(referrals()
                        .updateOne(and(eq("_id", "r1"), eq("version", 1L)), Updates.set("x", 1))
                        .getMatchedCount())
                .isZero();

        referrals()
                .updateOne(
                        eq("_id", "r1"),
                        Updates.combine(
                                Updates.pullByFilter(eq("outbox", new Document("sequence", new Document("$lte", 2L)))),
                                Updates.unset("pending")));
        restart();
        assertThat(referrals().find(eq("_id", "r1")).first())
                .containsEntry("outbox", List.of())
                .doesNotContainKey("pending");
    }

    @Test
    void anUnorderedBulkOfGuardedUpsertsReportsEachDuplicateByItself() {
        referrals().insertMany(List.of(row("a", 5), row("b", 1)));

        assertThatThrownBy(() -> referrals()
                        .bulkWrite(
                                List.of(guarded("a", 4), guarded("b", 2), guarded("c", 1)),
                                new BulkWriteOptions().ordered(false)))
                .isInstanceOfSatisfying(MongoBulkWriteException.class, e -> {
                    assertThat(e.getWriteErrors()).hasSize(1);
                    assertThat(e.getWriteErrors().getFirst().getIndex()).isZero();
                    assertThat(e.getWriteErrors().getFirst().getCode()).isEqualTo(11000);
                    assertThat(e.getWriteResult().getMatchedCount()).isEqualTo(1);
                    assertThat(e.getWriteResult().getUpserts()).hasSize(1);
                });
        restart();
        assertThat(referrals().find().sort(Sorts.ascending("_id")).map(row -> row.get("sequence")))
                .containsExactly(5, 2, 1);
    }

    private static UpdateOneModel<Document> guarded(String id, int sequence) {
        return new UpdateOneModel<>(
                and(eq("_id", id), lt("sequence", sequence)),
                Updates.set("sequence", sequence),
                new UpdateOptions().upsert(true));
    }

    @Test
    void anOrderedBulkEndsAtItsFirstError() {
        referrals().createIndex(Indexes.ascending("code"), new IndexOptions().unique(true));
        referrals()
                .insertMany(List.of(row("a", 1).append("code", 1), row("b", 1).append("code", 2), row("c", 1)));

        assertThatThrownBy(() -> referrals()
                        .bulkWrite(List.of(
                                new UpdateOneModel<>(eq("_id", "a"), Updates.set("sequence", 2)),
                                new UpdateOneModel<>(eq("_id", "b"), Updates.set("code", 1)),
                                new UpdateOneModel<>(eq("_id", "c"), Updates.set("sequence", 2)))))
                .isInstanceOfSatisfying(
                        MongoBulkWriteException.class,
                        e -> assertThat(e.getWriteErrors().getFirst().getIndex())
                                .isEqualTo(1));
        assertThat(referrals().find().sort(Sorts.ascending("_id")).map(row -> row.get("sequence")))
                .containsExactly(2, 1, 1);
    }

    @Test
    void anInsertOfManyCountsOnlyWhatWasInserted() {
        referrals().insertOne(row("b", 1));

        assertThatThrownBy(() -> referrals()
                        .insertMany(
                                List.of(row("a", 1), row("b", 2), row("c", 1)), new InsertManyOptions().ordered(false)))
                .isInstanceOfSatisfying(
                        MongoBulkWriteException.class,
                        e -> assertThat(e.getWriteResult().getInsertedCount()).isEqualTo(2));
        assertThat(referrals().countDocuments()).isEqualTo(3);
    }

    @Test
    void findOneAndUpdateUpsertsAndReturnsTheNewDocument() {
        Document first = referrals()
                .findOneAndUpdate(
                        eq("_id", "lease"),
                        Updates.inc("epoch", 1),
                        new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        Document second = referrals().findOneAndUpdate(eq("_id", "lease"), Updates.inc("epoch", 1));
        restart();

        assertThat(first).isEqualTo(new Document("_id", "lease").append("epoch", 1));
        assertThat(second).isEqualTo(first);
        assertThat(referrals().find().first()).containsEntry("epoch", 2);
    }

    @Test
    void aDroppedCollectionIsGoneAndMayComeBackEmpty() {
        referrals().createIndex(Indexes.ascending("sequence"));
        referrals().insertMany(List.of(row("a", 1), row("b", 2)));
        referrals().drop();
        restart();
        assertThat(referrals().countDocuments()).isZero();
        referrals().createIndex(Indexes.ascending("sequence"));
        referrals().insertOne(row("c", 3));
        restart();
        assertThat(referrals().find(gt("sequence", 0)).map(row -> row.get("_id")))
                .containsExactly("c");
    }

    @Test
    void aResultWrittenByOutKeepsAfterARestart() {
        referrals().insertMany(List.of(row("a", 1), row("b", 2)));
        referrals()
                .aggregate(List.of(new Document("$match", gt("sequence", 1)), new Document("$out", "result")))
                .toCollection();
        restart();
        assertThat(database().getCollection("result").find().map(row -> row.get("_id")))
                .containsExactly("b");
    }

    @Test
    void manyAreDeletedCountedGroupedAndToldApart() {
        referrals().createIndex(Indexes.ascending("sequence"));
        referrals()
                .insertMany(IntStream.range(0, 100)
                        .mapToObj(i -> row("r" + i, i % 10))
                        .toList());

        assertThat(referrals().deleteMany(in("sequence", 3, 4)).getDeletedCount())
                .isEqualTo(20);
        restart();
        assertThat(referrals().countDocuments(gt("sequence", 4))).isEqualTo(50);
        assertThat(referrals().distinct("sequence", lt("sequence", 3), Integer.class))
                .containsExactly(0, 1, 2);
        assertThat(referrals()
                        .aggregate(List.of(
                                new Document("$match", lt("sequence", 2)),
                                new Document(
                                        "$group",
                                        new Document("_id", "$sequence").append("n", new Document("$sum", 1))),
                                new Document("$sort", new Document("_id", 1)))))
                .extracting(group -> group.get("n"))
                .containsExactly(10, 10);
    }

    @Test
    void aStoreThatIsOpenCannotBeOpenedTwice() {
        assertThatThrownBy(() -> EmbeddedStore.start(folder.resolve("store.mv"), 0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("store.mv");
    }

    @Test
    void aStoreInMemoryAnswersAndForgets() {
        try (EmbeddedStore memory = EmbeddedStore.inMemory();
                MongoClient other = MongoClients.create(memory.uri())) {
            MongoCollection<Document> rows = other.getDatabase("x").getCollection("rows");
            rows.createIndex(Indexes.ascending("sequence"));
            rows.insertOne(row("a", 1));
            assertThat(rows.find(eq("sequence", 1)).first()).isEqualTo(row("a", 1));
        }
    }
}
