package de.praeventionskette.local.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A collection whose documents lie as BSON in the order of their {@code _id}. Writers take turns; readers work on a snapshot and
 * never wait for them. Every change is told to the journal, except those of the lists of collections and indexes.
 */
final class StoreCollection extends AbstractMongoCollection<Object> {

    private final MVMap<byte[], byte[]> documents;
    private final Journal journal;
    private volatile List<StoreIndex> ordered = List.of();
    private boolean one;

    StoreCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            CursorRegistry cursors,
            MVMap<byte[], byte[]> documents,
            Journal journal) {
        super(database, name, options, cursors);
        this.documents = documents;
        this.journal = name.startsWith("system.") ? Journal.NONE : journal;
    }

    MVMap<byte[], byte[]> documents() {
        return documents;
    }

    List<StoreIndex> orderedIndexes() {
        return ordered;
    }

    /** Applies what the journal remembers: the document as it then was, or null if it was removed. */
    synchronized void restore(Position position, byte @Nullable [] bytes) {
        byte @Nullable [] old = documents.get(position.bytes());
        if (old != null) {
            Document before = Bson.decode(old);
            ordered.forEach(index -> index.remove(before));
            documents.remove(position.bytes());
        }
        if (bytes != null) {
            documents.put(position.bytes(), bytes);
            Document after = Bson.decode(bytes);
            ordered.forEach(index -> index.add(after, position, this));
        }
    }

    @Override
    protected QueryResult queryDocuments(
            Document query, @Nullable Document orderBy, int skip, int limit, int batchSize, @Nullable Document fields) {
        int wanted = one && Thread.holdsLock(this) ? 1 : limit > 0 ? Math.addExact(limit, Math.max(skip, 0)) : 0;
        List<Document> found = getIdField() == null ? listed(query) : search(query, orderBy, wanted);
        return matchDocumentsFromStream(new Document(), found.stream(), skip, limit, batchSize, null, fields);
    }

    private List<Document> search(Document query, @Nullable Document orderBy, int wanted) {
        return new Search(documents, ordered, query, orderBy, wanted).find();
    }

    /** The documents that match, one at a time and in any order. */
    Stream<Document> stream(Document query) {
        return getIdField() == null ? listed(query).stream() : new Search(documents, ordered, query, null, 0).stream();
    }

    @Override
    public Stream<Document> queryAllAsStream() {
        return stream(new Document());
    }

    @Override
    public int count(@Nullable Document query, int skip, int limit) {
        if (query == null || query.isEmpty()) {
            return super.count(query, skip, limit);
        }
        Stream<Document> rest = stream(query).skip(Math.max(skip, 0));
        return Math.toIntExact((limit > 0 ? rest.limit(limit) : rest).count());
    }

    /** Descriptions of indexes hold query operators as plain data, so they are compared, not matched. */
    private List<Document> listed(Document query) {
        return streamAllDocumentsWithPosition()
                .map(DocumentWithPosition::getDocument)
                .filter(document -> documentMatchesQuery(document, query))
                .toList();
    }

    @Override
    protected boolean documentMatchesQuery(Document document, Document query) {
        if (query.isEmpty()) {
            return true;
        }
        return getIdField() == null
                ? query.entrySet().stream()
                        .allMatch(entry -> Objects.equals(document.get(entry.getKey()), entry.getValue()))
                : super.documentMatchesQuery(document, query);
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, @Nullable Document orderBy, int skip, int limit, int batchSize, @Nullable Document fields) {
        return queryDocuments(query, orderBy, skip, limit, batchSize, fields);
    }

    @Override
    protected @Nullable Document getDocument(Object position) {
        byte @Nullable [] bytes = documents.get(((Position) position).bytes());
        return bytes == null ? null : Bson.decode(bytes);
    }

    @Override
    protected Object addDocumentInternal(Document document) {
        Position position =
                getIdField() == null ? Position.of(UUID.randomUUID()) : Position.of(document.get(getIdField()));
        store(position, document);
        return position;
    }

    @Override
    protected void handleUpdate(Object position, Document oldDocument, Document newDocument) {
        store((Position) position, newDocument);
    }

    private void store(Position position, Document document) {
        byte[] bytes = Bson.encode(document);
        documents.put(position.bytes(), bytes);
        journal.append(getFullName(), position.bytes(), bytes);
    }

    @Override
    protected void removeDocument(Object position) {
        byte[] key = ((Position) position).bytes();
        documents.remove(key);
        journal.append(getFullName(), key, null);
    }

    @Override
    protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
        return documents.entrySet().stream()
                .map(entry -> new DocumentWithPosition<>(Bson.decode(entry.getValue()), new Position(entry.getKey())));
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int sizeDelta) {
        throw new UnsupportedOperationException("Sizes are not kept");
    }

    @Override
    protected int getDataSize() {
        return 0;
    }

    @Override
    public synchronized void addIndex(Index<Object> index) {
        boolean known = getIndexes().stream().anyMatch(other -> other.getName().equals(index.getName()));
        try {
            super.addIndex(index);
        } catch (RuntimeException e) {
            if (!known && index instanceof StoreIndex unfinished) {
                unfinished.clear();
            }
            throw e;
        }
        if (!known && index instanceof StoreIndex added) {
            added.markBuilt();
            ordered = Stream.concat(ordered.stream(), Stream.of(added)).toList();
        }
    }

    @Override
    public synchronized void dropIndex(String name) {
        ordered =
                ordered.stream().filter(index -> !index.getName().equals(name)).toList();
        super.dropIndex(name);
    }

    @Override
    public synchronized void addDocument(Document document) {
        super.addDocument(document);
    }

    @Override
    public synchronized void removeDocument(Document document) {
        super.removeDocument(document);
    }

    @Override
    public synchronized Document findAndModify(Document query) {
        return super.findAndModify(query);
    }

    @Override
    public synchronized int deleteDocuments(Document selector, int limit, Oplog oplog) {
        return super.deleteDocuments(selector, limit, oplog);
    }

    @Override
    public synchronized Document updateDocuments(
            Document selector, Document update, ArrayFilters arrayFilters, boolean multi, boolean upsert, Oplog oplog) {
        one = !multi;
        try {
            return super.updateDocuments(selector, update, arrayFilters, multi, upsert, oplog);
        } finally {
            one = false;
        }
    }
}
