package de.praeventionskette.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The store as a process with the logging that it brings along. */
class StoreMainTest {

    private static final String SECRET = "Leonie-Beispielkind";

    @TempDir
    Path folder;

    @Test
    void neitherOutputNorLogHoldsADocumentAlsoWhereACommandFails() throws IOException {
        Path errors = folder.resolve("errors");
        try (StoreProcess store = new StoreProcess(folder.resolve("store.mv"), Redirect.to(errors.toFile()));
                MongoClient client = MongoClients.create(store.uri())) {
            MongoCollection<Document> children = client.getDatabase("referral").getCollection("children");
            children.insertOne(new Document("_id", SECRET).append("name", SECRET));
            assertThat(children.find(Filters.eq("name", SECRET)).first()).isNotNull();
            assertThat(catchThrowable(() -> children.insertOne(new Document("_id", SECRET))))
                    .isNotNull();
            assertThat(catchThrowable(() -> children.find(unknown("$no")).first()))
                    .isNotNull();
            assertThat(catchThrowable(() -> children.find(unknown("$in")).first()))
                    .isNotNull();

            assertThat(store.endAndReadOutput()).isEmpty();
        }
        assertThat(Files.readString(errors)).contains("find on referral failed").doesNotContain(SECRET);
    }

    private static Document unknown(String operator) {
        return new Document("name", new Document(operator, SECRET));
    }
}
