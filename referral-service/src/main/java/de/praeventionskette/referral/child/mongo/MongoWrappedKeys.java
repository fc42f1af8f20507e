package de.praeventionskette.referral.child.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import de.praeventionskette.referral.child.ChildId;
import de.praeventionskette.referral.child.WrappedKeys;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.bson.types.Binary;

/** Wrapped keys in a database of their own, so that its backups can be short. */
public final class MongoWrappedKeys implements WrappedKeys {
    private final MongoCollection<Document> keys;

    public MongoWrappedKeys(MongoDatabase database) {
        this.keys = database.getCollection("child_keys")
                .withWriteConcern(WriteConcern.MAJORITY)
                .withReadConcern(ReadConcern.MAJORITY);
    }

    @Override
    public Map<ChildId, byte[]> find(Collection<ChildId> children) {
        Map<ChildId, byte[]> found = new HashMap<>();
        keys.find(Filters.in("_id", children.stream().map(ChildId::value).toList()))
                .forEach(each -> found.put(new ChildId(each.getString("_id")), wrapped(each)));
        return found;
    }

    @Override
    public byte[] keepIfAbsent(ChildId child, byte[] wrapped) {
        try {
            keys.insertOne(new Document("_id", child.value()).append("key", new Binary(wrapped)));
            return wrapped;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return wrapped(Objects.requireNonNull(
                    keys.find(Filters.eq("_id", child.value())).first(), "a key is never replaced"));
        }
    }

    private static byte[] wrapped(Document document) {
        return document.get("key", Binary.class).getData();
    }
}
