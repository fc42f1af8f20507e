package de.praeventionskette.local.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Indexes as a service makes and drops them. */
class StoreIndexesTest extends RestartableStore {
    @Test
    void indexesAreListedAndStayAfterARestart() {
        referrals()
                .createIndex(
                        Indexes.ascending("region", "pending"),
                        new IndexOptions().name("due").partialFilterExpression(exists("pending")));
        referrals().createIndex(Indexes.ascending("a", "b"), new IndexOptions().unique(true));
        referrals().insertMany(List.of(new Document("a", 1).append("b", 1), new Document("a", 1).append("b", 2)));
        restart();

        assertThat(referrals().listIndexes().map(index -> index.getString("name")))
                .containsExactlyInAnyOrder("_id_", "due", "a_1_b_1");
        assertThat(referrals().listIndexes().into(new ArrayList<>()))
                .anySatisfy(index -> assertThat(index.get("partialFilterExpression"))
                        .isEqualTo(new Document("pending", new Document("$exists", true))));
        assertThatThrownBy(() -> referrals().insertOne(new Document("a", 1).append("b", 2)))
                .isInstanceOfSatisfying(
                        MongoWriteException.class,
                        e -> assertThat(e.getError().getCode()).isEqualTo(11000));
    }

    @Test
    void aUniqueIndexCannotBeMadeOverDuplicatesAndCanBeAfterTheyAreGone() {
        referrals().insertMany(List.of(row("a", 1), row("b", 1)));

        assertThatThrownBy(
                        () -> referrals().createIndex(Indexes.ascending("sequence"), new IndexOptions().unique(true)))
                .hasMessageContaining("E11000");
        referrals().deleteOne(eq("_id", "b"));
        referrals().createIndex(Indexes.ascending("sequence"), new IndexOptions().unique(true));
        assertThatThrownBy(() -> referrals().insertOne(row("c", 1))).isInstanceOf(MongoWriteException.class);
    }

    @Test
    void aPartialUniqueIndexBindsOnlyWhatItCovers() {
        referrals()
                .createIndex(
                        Indexes.ascending("code"),
                        new IndexOptions().unique(true).partialFilterExpression(eq("open", true)));
        referrals()
                .insertMany(List.of(
                        new Document("code", 1).append("open", true),
                        new Document("code", 1).append("open", false),
                        new Document("code", 1).append("open", false)));

        assertThatThrownBy(() -> referrals().insertOne(new Document("code", 1).append("open", true)))
                .isInstanceOf(MongoWriteException.class);
    }

    @Test
    void droppingAnIndexOrADatabaseLeavesThoseWithASimilarNameAlone() {
        MongoCollection<Document> keys = client.getDatabase("referral_keys").getCollection("keys");
        keys.createIndex(Indexes.ascending("x"), new IndexOptions().name("same").unique(true));
        keys.insertOne(new Document("x", 1));
        referrals().createIndex(Indexes.ascending("x"), new IndexOptions().name("same"));
        database().getCollection("other").createIndex(Indexes.ascending("y"), new IndexOptions().name("same"));
        referrals().insertOne(new Document("x", 1));

        referrals().dropIndex("same");
        restart();
        assertThat(database().getCollection("other").listIndexes().map(index -> index.getString("name")))
                .contains("same");

        database().drop();
        restart();
        assertThat(referrals().countDocuments()).isZero();
        assertThat(client.getDatabase("referral_keys").getCollection("keys").countDocuments(eq("x", 1)))
                .isEqualTo(1);
        referrals().insertOne(new Document("x", 2));
        restart();
        assertThat(referrals().find(eq("x", 2)).first()).isNotNull();
    }
}
