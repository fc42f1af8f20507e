package de.praeventionskette.local.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.StringDataType;
import org.jspecify.annotations.Nullable;

/** A database whose collections are {@link StoreCollection}s and whose indexes are really used. */
final class StoreDatabase extends H2Database {

    private static final String DATA = "databases.";
    private static final String META = "meta.";
    private static final Set<String> ID_ONLY = Set.of("_id");

    private final MVStore store;
    private final Journal journal;
    private @Nullable Document beingAdded;

    StoreDatabase(String name, MVStore store, CursorRegistry cursors, Journal journal) {
        this.store = store;
        this.journal = journal;
        super(name, store, cursors);
    }

    StoreCollection collection(String name) {
        return (StoreCollection) resolveOrCreateCollection(name);
    }

    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver resolver, Oplog oplog) {
        return switch (command.toLowerCase(java.util.Locale.ROOT)) {
            case "aggregate" -> {
                MongoCollection<Object> collection = resolveCollection(String.valueOf(query.get(command)), false);
                yield LeadingMatch.isIn(query) && collection != null
                        ? new LeadingMatch(query).aggregate((StoreCollection) collection, this, resolver, oplog)
                        : super.handleCommand(channel, command, query, resolver, oplog);
            }
            case "dropindexes" -> dropIndexes(query);
            case "insert" -> WriteReplies.insert(query, super.handleCommand(channel, command, query, resolver, oplog));
            case "update" ->
                WriteReplies.update(query, part -> super.handleCommand(channel, command, part, resolver, oplog));
            default -> super.handleCommand(channel, command, query, resolver, oplog);
        };
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
        return new StoreCollection(
                this, name, options, cursorRegistry, documents(getFullCollectionNamespace(name)), journal);
    }

    private MVMap<byte[], byte[]> documents(String namespace) {
        return store.openMap(
                DATA + namespace,
                new MVMap.Builder<byte[], byte[]>()
                        .keyType(ByteArrayDataType.INSTANCE)
                        .valueType(ByteArrayDataType.INSTANCE));
    }

    private IndexMarks marks() {
        return new IndexMarks(store.openMap(
                "store.indexes",
                new MVMap.Builder<String, Long>()
                        .keyType(StringDataType.INSTANCE)
                        .valueType(LongDataType.INSTANCE)));
    }

    /** The methods that open an index are told its keys, not its filter. The first index of a collection creates the one on _id on the way. */
    @Override
    protected synchronized void addIndex(Document description) {
        @Nullable Document outer = beingAdded;
        beingAdded = description;
        try {
            super.addIndex(description);
        } finally {
            beingAdded = outer;
        }
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        if (keys.size() == 1 && keys.getFirst().getKey().equals("_id")) {
            return new IdIndex(name, keys, documents(getFullCollectionNamespace(collection)));
        }
        return open(collection, new StoreIndex.Definition(name, keys, sparse, true, filter(collection, name)));
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return open(collection, new StoreIndex.Definition(name, keys, sparse, false, filter(collection, name)));
    }

    private StoreIndex open(String collection, StoreIndex.Definition definition) {
        MVMap<byte[], Long> entries = store.openMap(
                mapName(getFullCollectionNamespace(collection), definition.name()),
                new MVMap.Builder<byte[], Long>()
                        .keyType(ByteArrayDataType.INSTANCE)
                        .valueType(LongDataType.INSTANCE));
        return new StoreIndex(definition, entries, marks());
    }

    private static String mapName(String namespace, String index) {
        return namespace + "._index_" + index;
    }

    private @Nullable PartialFilter filter(String collection, String name) {
        Document description = beingAdded != null
                ? beingAdded
                : descriptions(collection).stream()
                        .filter(candidate -> name.equals(candidate.get("name")))
                        .findFirst()
                        .orElseThrow();
        return description.get("partialFilterExpression") instanceof Document expression
                ? new PartialFilter(expression)
                : null;
    }

    private List<Document> descriptions(String collection) {
        return indexes.get() == null
                ? List.of()
                : indexes.get()
                        .handleQueryAsStream(new Document("ns", getFullCollectionNamespace(collection)))
                        .toList();
    }

    /** Of this collection only, also where others have an index of the same name. */
    private Document dropIndexes(Document query) {
        String name = String.valueOf(query.get("dropIndexes"));
        MongoCollection<Object> collection = resolveCollection(name, false);
        Object wanted = query.get("index");
        List<Document> dropped = descriptions(name).stream()
                .filter(index -> !(index.get("key") instanceof Document key
                        && key.keySet().equals(ID_ONLY)))
                .filter(index -> "*".equals(wanted)
                        || Objects.equals(index.get("name"), wanted)
                        || Objects.equals(index.get("key"), wanted))
                .toList();
        if (dropped.isEmpty() && !"*".equals(wanted)) {
            throw new de.bwaldvogel.mongo.exception.IndexNotFoundException(
                    "index not found with name [" + wanted + "]");
        }
        dropped.forEach(index -> {
            dropIndex(collection, (String) index.get("name"));
            indexes.get().deleteDocuments(index, 0);
        });
        return new Document("ok", 1.0);
    }

    /** Removes the maps of this database and no others, whatever their names begin with. */
    @Override
    public void drop(Oplog oplog) {
        String prefix = DATA + getDatabaseName() + ".";
        store.getMapNames().stream()
                .filter(map -> map.startsWith(prefix))
                .map(map -> map.substring(prefix.length()))
                .filter(name -> !name.startsWith("system.") && resolveCollection(name, false) != null)
                .toList()
                .forEach(name -> dropCollection(name, oplog));
        store.getMapNames().stream()
                .filter(map -> map.startsWith(prefix) || map.startsWith(META + getDatabaseName() + "."))
                .toList()
                .forEach(store::removeMap);
    }

    /** A renamed collection keeps its documents and the entries of its indexes. */
    @Override
    public void moveCollection(MongoDatabase oldDatabase, MongoCollection<?> collection, String newName) {
        StoreCollection moved = (StoreCollection) collection;
        String newNamespace = getFullCollectionNamespace(newName);
        IndexMarks marks = marks();
        getOrCreateIndexesCollection();
        super.moveCollection(oldDatabase, collection, newName);
        store.removeMap(DATA + newNamespace);
        store.removeMap(META + newNamespace);
        store.renameMap(moved.documents(), DATA + newNamespace);
        for (StoreIndex index : moved.orderedIndexes()) {
            String oldMap = index.entries().getName();
            String newMap = mapName(newNamespace, index.getName());
            marks.put(newMap, marks.throughArrays(oldMap));
            marks.forget(oldMap);
            store.renameMap(index.entries(), newMap);
        }
    }
}
