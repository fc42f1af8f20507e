package de.praeventionskette.local.store;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A store of its own for each test, which may be closed and opened again. */
abstract class RestartableStore {

    @TempDir
    Path folder;

    EmbeddedStore store;
    MongoClient client;

    @BeforeEach
    void open() {
        store = EmbeddedStore.start(folder.resolve("store.mv"), 0);
        client = MongoClients.create(store.uri());
    }

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    final void restart() {
        close();
        open();
    }

    final MongoDatabase database() {
        return client.getDatabase("referral")
                .withWriteConcern(WriteConcern.MAJORITY)
                .withReadConcern(ReadConcern.MAJORITY);
    }

    final MongoCollection<Document> referrals() {
        return database().getCollection("referrals");
    }

    static Document row(String id, int sequence) {
        return new Document("_id", id).append("sequence", sequence);
    }
}
