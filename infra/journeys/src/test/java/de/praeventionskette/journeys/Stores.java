package de.praeventionskette.journeys;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;

/** What the services have stored, read behind their backs. */
final class Stores {
    static final List<String> DATABASES = List.of("offers", "network", "referral", "referral_keys", "reporting");
    private static final MongoClient CLIENT =
            MongoClients.create(StartedSystem.get().storeUri(""));

    private Stores() {}

    static MongoDatabase database(String name) {
        return CLIENT.getDatabase(name);
    }

    static MongoCollection<Document> collection(String database, String name) {
        return database(database).getCollection(name);
    }

    /** The generation of a projection that is read now. */
    static int generation(String service, String projection) {
        Document pointer = collection(service, "generations")
                .find(new Document("_id", projection))
                .first();
        return pointer == null ? 1 : pointer.getInteger("current", 1);
    }

    /** The rows of a projection that are read now. */
    static MongoCollection<Document> rows(String service, String projection) {
        return collection(service, projection + "_g" + generation(service, projection));
    }

    static Set<String> ids(MongoCollection<Document> documents) {
        Set<String> ids = new HashSet<>();
        documents.find().projection(new Document("_id", 1)).forEach(each -> ids.add(each.getString("_id")));
        return ids;
    }
}
