package de.praeventionskette.local.store;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * A document store that speaks MongoDB's wire protocol on 127.0.0.1. What it has acknowledged survives the death of its process.
 * It knows no users: whoever reaches the port may read and write.
 */
public final class EmbeddedStore implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private static final int CACHE_MEGABYTES = 48;
    private static final int PAGE_BYTES = 8 * 1024;
    private static final int KEEP_OLD_CHUNKS_MILLISECONDS = 1_000;
    private static final int CHECKPOINT_MILLISECONDS = 1_000;
    private static final int CONNECTION_THREADS = 16;

    private final MongoServer server;
    private final InetSocketAddress address;

    private EmbeddedStore(StoreBackend backend, int port) {
        this.server = new MongoServer(backend);
        server.bind(new InetSocketAddress(HOST, port), 1, CONNECTION_THREADS);
        this.address = server.getLocalAddress();
    }

    /**
     * Opens the store in a file, which is created with its folder if need be, and listens.
     *
     * @param file the data; a journal lies beside it
     * @param port the port, or 0 for a free one
     * @throws IllegalStateException if another process has the file open
     */
    public static EmbeddedStore start(Path file, int port) {
        return start(file, port, true);
    }

    /** A store for tests: on a free port, gone when closed. */
    public static EmbeddedStore inMemory() {
        return new EmbeddedStore(new StoreBackend(MVStore.open(null), Journal.NONE), 0);
    }

    /** @param durable false only to measure what durability costs */
    static EmbeddedStore start(Path file, int port, boolean durable) {
        MVStore store = open(file);
        try {
            Path journalFile = file.resolveSibling(file.getFileName() + ".journal");
            recover(store, journalFile);
            Journal journal = durable ? new FileJournal(journalFile, StoreBackend.sequenceOf(store)) : Journal.NONE;
            StoreBackend backend = new StoreBackend(store, journal);
            backend.checkpoints().every(CHECKPOINT_MILLISECONDS);
            return new EmbeddedStore(backend, port);
        } catch (RuntimeException e) {
            store.closeImmediately();
            throw e;
        }
    }

    private static MVStore open(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            MVStore store = new MVStore.Builder()
                    .fileName(file.toString())
                    .autoCommitDisabled()
                    .autoCommitBufferSize(0)
                    .cacheSize(CACHE_MEGABYTES)
                    .pageSplitSize(PAGE_BYTES)
                    .open();
            store.setRetentionTime(KEEP_OLD_CHUNKS_MILLISECONDS);
            return store;
        } catch (MVStoreException e) {
            throw new IllegalStateException("The store " + file + " cannot be opened: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of the store " + file + " cannot be created", e);
        }
    }

    /** Brings into the store what was acknowledged after the last checkpoint. */
    private static void recover(MVStore store, Path journalFile) {
        long saved = StoreBackend.sequenceOf(store);
        StoreBackend backend = new StoreBackend(store, Journal.NONE);
        long[] last = {saved};
        JournalReader.read(journalFile, change -> {
            if (change.sequence() > saved) {
                backend.restore(change);
                last[0] = change.sequence();
            }
        });
        backend.checkpoints().saveAs(last[0]);
    }

    /** The port that the store listens on. */
    public int port() {
        return address.getPort();
    }

    /** The connection string for a MongoDB driver. */
    public String uri() {
        return "mongodb://" + HOST + ":" + port();
    }

    /** Ends all connections, saves, and closes the file. */
    @Override
    public void close() {
        server.shutdownNow();
    }
}
