package de.praeventionskette.local.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * An ordered index, unique or not, over one or more keys. An entry's key is the encoded values followed by the document's position;
 * its value is the length of the former. A query is answered by {@link QueryPlan}, not by the search methods of the superclass.
 */
final class StoreIndex extends Index<Object> {

    /** What an index is, apart from where it lies. */
    record Definition(
            String name,
            List<IndexKey> keys,
            boolean sparse,
            boolean unique,
            @Nullable PartialFilter filter) {}

    private final Definition definition;
    private final IndexTuples tuples;
    private final MVMap<byte[], Long> entries;
    private final IndexMarks marks;
    private volatile long throughArrays;
    private volatile boolean built;

    StoreIndex(Definition definition, MVMap<byte[], Long> entries, IndexMarks marks) {
        super(definition.name(), definition.keys(), definition.sparse());
        this.definition = definition;
        this.tuples =
                new IndexTuples(definition.keys().stream().map(IndexKey::getKey).toList());
        this.entries = entries;
        this.marks = marks;
        this.throughArrays = marks.throughArrays(entries.getName());
        this.built = marks.isBuilt(entries.getName());
    }

    Definition definition() {
        return definition;
    }

    MVMap<byte[], Long> entries() {
        return entries;
    }

    boolean passesThroughArray(int key) {
        return (throughArrays & 1L << key) != 0;
    }

    /** The entries of a document: full key to length of its values. Fails where the document cannot be indexed. */
    private Map<byte[], Long> entriesOf(Document document) {
        Map<byte[], Long> result = new TreeMap<>(Arrays::compareUnsigned);
        if (definition.filter() != null && !definition.filter().covers(document)) {
            return result;
        }
        IndexTuples.Tuples found = tuples.of(document);
        if (found.throughArrays() != 0) {
            rememberArrays(found.throughArrays());
        }
        byte[] position = Position.of(document.get("_id")).bytes();
        for (@Nullable Object[] tuple : found.values()) {
            if (!(isSparse() && isAbsent(tuple))) {
                ByteSink key = encode(tuple);
                long length = key.length();
                key.put(position);
                result.put(key.toByteArray(), length);
            }
        }
        return result;
    }

    private static boolean isAbsent(@Nullable Object[] tuple) {
        return Arrays.stream(tuple).allMatch(value -> value instanceof Missing);
    }

    private ByteSink encode(@Nullable Object[] tuple) {
        ByteSink key = new ByteSink();
        for (int i = 0; i < tuple.length; i++) {
            int mark = key.length();
            SortableKey.write(tuple[i], key);
            if (!getKeys().get(i).isAscending()) {
                key.invertFrom(mark);
            }
        }
        return key;
    }

    private synchronized void rememberArrays(long bits) {
        if ((throughArrays | bits) != throughArrays) {
            throughArrays |= bits;
            if (built) {
                marks.put(entries.getName(), throughArrays);
            }
        }
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        refuseDuplicates(entriesOf(document), document, collection);
    }

    private void refuseDuplicates(Map<byte[], Long> wanted, Document document, MongoCollection<Object> collection) {
        if (definition.unique()) {
            wanted.forEach((key, length) -> {
                byte[] values = Arrays.copyOf(key, length.intValue());
                Cursor<byte[], Long> present = entries.cursor(values, SortableKey.successor(values), false);
                while (present.hasNext()) {
                    byte[] found = present.next();
                    if (startsWith(found, values) && !Arrays.equals(found, key)) {
                        throw new DuplicateKeyError(this, collection, getKeys(), readable(document));
                    }
                }
            });
        }
    }

    private static boolean startsWith(byte[] key, byte[] prefix) {
        return key.length >= prefix.length && Arrays.mismatch(key, 0, prefix.length, prefix, 0, prefix.length) < 0;
    }

    private KeyValue readable(Document document) {
        return new KeyValue(Arrays.asList(tuples.of(document).values().getFirst()).stream()
                .map(value -> value instanceof Missing || value == SortableKey.EMPTY_ARRAY ? null : value)
                .toList());
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        Map<byte[], Long> added = entriesOf(document);
        if (!built) {
            refuseDuplicates(added, document, collection);
        }
        entries.putAll(added);
    }

    @Override
    public Object remove(Document document) {
        entriesOf(document).keySet().forEach(entries::remove);
        return getPosition(document);
    }

    @Override
    public void checkUpdate(Document oldDocument, Document newDocument, MongoCollection<Object> collection) {
        refuseDuplicates(entriesOf(newDocument), newDocument, collection);
    }

    /** Adds before it removes, so that a concurrent reader always finds the document under one of its keys. */
    @Override
    public void updateInPlace(
            Document oldDocument, Document newDocument, Object position, MongoCollection<Object> collection) {
        Map<byte[], Long> before = entriesOf(oldDocument);
        Map<byte[], Long> after = entriesOf(newDocument);
        after.forEach((key, length) -> {
            if (!before.containsKey(key)) {
                entries.put(key, length);
            }
        });
        before.keySet().stream().filter(key -> !after.containsKey(key)).forEach(entries::remove);
    }

    void markBuilt() {
        built = true;
        marks.put(entries.getName(), throughArrays);
    }

    void clear() {
        entries.clear();
        marks.forget(entries.getName());
    }

    @Override
    public Object getPosition(Document document) {
        return Position.of(document.get("_id"));
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
    public boolean hasSameOptions(Index<?> other) {
        return other instanceof StoreIndex that
                && isSparse() == that.isSparse()
                && definition.unique() == that.definition.unique()
                && describe().equals(that.describe())
                && (definition.filter() == null
                        ? that.definition.filter() == null
                        : definition.filter().isSameAs(that.definition.filter()));
    }

    private List<String> describe() {
        return getKeys().stream()
                .map(key -> key.getKey() + (key.isAscending() ? "+" : "-"))
                .toList();
    }

    @Override
    public boolean isUnique() {
        return definition.unique();
    }

    /** An index is empty only as long as it has not been built: the store then fills it from the documents. */
    @Override
    public boolean isEmpty() {
        return !built;
    }

    @Override
    public long getCount() {
        return entries.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {
        marks.forget(entries.getName());
    }
}
