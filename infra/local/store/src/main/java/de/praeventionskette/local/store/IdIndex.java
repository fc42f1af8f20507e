package de.praeventionskette.local.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.List;
import org.h2.mvstore.MVMap;

/** The unique index on {@code _id}: the collection itself, which is ordered by it. */
final class IdIndex extends Index<Object> {

    private final MVMap<byte[], byte[]> documents;

    IdIndex(String name, List<IndexKey> keys, MVMap<byte[], byte[]> documents) {
        super(name, keys, false);
        this.documents = documents;
    }

    @Override
    public Object getPosition(Document document) {
        return Position.of(document.get("_id"));
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        if (documents.containsKey(Position.of(document.get("_id")).bytes())) {
            throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(document.get("_id")));
        }
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        // the document itself is the entry
    }

    @Override
    public Object remove(Document document) {
        return getPosition(document);
    }

    @Override
    public void checkUpdate(Document oldDocument, Document newDocument, MongoCollection<Object> collection) {
        // an _id cannot change
    }

    @Override
    public void updateInPlace(
            Document oldDocument, Document newDocument, Object position, MongoCollection<Object> collection) {
        // an _id cannot change
    }

    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        throw new UnsupportedOperationException("Queries are planned by the collection");
    }

    @Override
    public boolean isUnique() {
        return true;
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public long getCount() {
        return documents.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {
        // goes with the collection
    }
}
