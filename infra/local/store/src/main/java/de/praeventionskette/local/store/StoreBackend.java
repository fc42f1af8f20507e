package de.praeventionskette.local.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import io.netty.channel.Channel;
import java.util.Locale;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs commands so that no answer shows what a killed process could still take back: changes of documents are in the journal before
 * they are answered, changes of collections and indexes are in the store itself.
 */
final class StoreBackend extends H2Backend {

    private static final Logger log = LoggerFactory.getLogger(StoreBackend.class);

    private final Journal journal;
    private final Checkpoints checkpoints;

    StoreBackend(MVStore store, Journal journal) {
        this.journal = journal;
        this.checkpoints = new Checkpoints(store, journal);
        super(store);
    }

    /** The sequence of the last change that the store itself holds. */
    static long sequenceOf(MVStore store) {
        return Checkpoints.sequenceOf(store);
    }

    Checkpoints checkpoints() {
        return checkpoints;
    }

    /** Applies a change that the journal remembers and the store does not yet hold. */
    void restore(JournalReader.Change change) {
        int dot = change.collection().indexOf('.');
        StoreDatabase database =
                (StoreDatabase) resolveDatabase(change.collection().substring(0, dot));
        database.collection(change.collection().substring(dot + 1)).restore(change.position(), change.document());
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new StoreDatabase(name, getMvStore(), getCursorRegistry(), journal);
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        MVStore.TxCounter snapshot = getMvStore().registerVersionUsage();
        try {
            return answer(database, command, query, () -> super.handleCommand(channel, database, command, query));
        } catch (MongoServerException e) {
            throw e;
        } catch (RuntimeException e) {
            log.error("{} on {} failed with {} at {}", command, database, e.getClass(), e.getStackTrace()[0]);
            throw e;
        } finally {
            getMvStore().deregisterVersionUsage(snapshot);
        }
    }

    private Document answer(String database, String command, Document query, Supplier<Document> run) {
        Document answer = switch (Effect.of(command, query)) {
            case STRUCTURE -> checkpoints.alone(run);
            case DOCUMENTS -> write(database, String.valueOf(query.get(command)), run);
            case NONE -> run.get();
        };
        journal.awaitWritten();
        checkpoints.ifJournalIsLarge();
        return answer;
    }

    /** A write to a collection that is not there yet creates it. */
    private Document write(String database, String collection, Supplier<Document> run) {
        @Nullable Document answer = checkpoints.together(
                () -> resolveDatabase(database).resolveCollection(collection, false) == null ? null : run.get());
        return answer == null ? checkpoints.alone(run) : answer;
    }

    @Override
    public void close() {
        checkpoints.close();
        super.close();
    }

    /** What a command changes. */
    enum Effect {
        NONE,
        DOCUMENTS,
        STRUCTURE;

        static Effect of(String command, Document query) {
            return switch (command.toLowerCase(Locale.ROOT)) {
                case "insert", "update", "delete", "findandmodify" -> DOCUMENTS;
                case "create", "createindexes", "drop", "dropindexes", "dropdatabase", "renamecollection" -> STRUCTURE;
                case "aggregate" -> writesResult(query) ? STRUCTURE : NONE;
                default -> NONE;
            };
        }

        private static boolean writesResult(Document query) {
            return query.get("pipeline") instanceof java.util.List<?> stages
                    && stages.stream()
                            .anyMatch(stage -> stage instanceof Document one
                                    && (one.containsKey("$out") || one.containsKey("$merge")));
        }
    }
}
