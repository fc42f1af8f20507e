package de.praeventionskette.referral.draft.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import de.praeventionskette.referral.draft.DraftId;
import de.praeventionskette.referral.draft.DraftKeys;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;

/** Wrapped keys of drafts in the database of keys, whose backups are short. */
public final class MongoDraftKeys implements DraftKeys {
    private final MongoCollection<Document> keys;

    public MongoDraftKeys(MongoDatabase database) {
        this.keys = database.getCollection("draft_keys")
                .withWriteConcern(WriteConcern.MAJORITY)
                .withReadConcern(ReadConcern.MAJORITY);
    }

    @Override
    public Map<DraftId, byte[]> find(Collection<DraftId> drafts) {
        Map<DraftId, byte[]> found = new HashMap<>();
        keys.find(Filters.in("_id", drafts.stream().map(DraftId::value).toList()))
                .forEach(each -> found.put(new DraftId(each.getString("_id")), wrapped(each)));
        return found;
    }

    @Override
    public byte[] keepIfAbsent(DraftId draft, byte[] wrapped) {
        while (true) {
            try {
                keys.insertOne(new Document("_id", draft.value()).append("key", new Binary(wrapped)));
                return wrapped;
            } catch (MongoWriteException e) {
                if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw e;
                }
            }
            Document kept = keys.find(Filters.eq("_id", draft.value())).first();
            if (kept != null) {
                return wrapped(kept);
            }
        }
    }

    @Override
    public void destroy(DraftId draft) {
        keys.deleteOne(Filters.eq("_id", draft.value()));
    }

    private static byte[] wrapped(Document document) {
        return document.get("key", Binary.class).getData();
    }
}
