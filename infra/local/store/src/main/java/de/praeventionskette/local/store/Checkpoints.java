package de.praeventionskette.local.store;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.RandomAccessStore;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.StringDataType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves what the journal holds into the store, while no change is under way, so that documents and index entries are always saved
 * together; and keeps the file compact.
 */
final class Checkpoints implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Checkpoints.class);
    private static final long LARGE_JOURNAL = 4L << 20;
    private static final int FILL_RATE_AT_WORK = 50;
    private static final int FILL_RATE_AT_REST = 75;
    private static final int MOVED_AT_ONCE = 32 << 20;

    private final MVStore store;
    private final Journal journal;
    private final MVMap<String, Long> state;
    private final ReadWriteLock lock = new ReentrantReadWriteLock(true);
    private @Nullable ScheduledExecutorService schedule;
    private boolean shrinkable;

    Checkpoints(MVStore store, Journal journal) {
        this.store = store;
        this.journal = journal;
        this.state = state(store);
    }

    static long sequenceOf(MVStore store) {
        @Nullable Long sequence = state(store).get("sequence");
        return sequence == null ? 0 : sequence;
    }

    private static MVMap<String, Long> state(MVStore store) {
        return store.openMap(
                "store.state",
                new MVMap.Builder<String, Long>()
                        .keyType(StringDataType.INSTANCE)
                        .valueType(LongDataType.INSTANCE));
    }

    /** Runs a change of documents beside others. */
    <T extends @Nullable Object> T together(Supplier<T> change) {
        lock.readLock().lock();
        try {
            return change.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Runs a change of collections or indexes with nothing beside it, and saves it. */
    <T> T alone(Supplier<T> change) {
        lock.writeLock().lock();
        try {
            return change.get();
        } finally {
            save();
            lock.writeLock().unlock();
        }
    }

    void ifJournalIsLarge() {
        if (journal.size() > LARGE_JOURNAL) {
            run();
        }
    }

    void run() {
        lock.writeLock().lock();
        try {
            save();
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void save() {
        saveAs(journal.lastSequence());
        journal.reset();
    }

    /** Saves the store as holding all changes up to this sequence. */
    void saveAs(long sequence) {
        state.put("sequence", sequence);
        store.commit();
    }

    /** Saves and compacts every so often, as long as something changes. */
    void every(long milliseconds) {
        ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("store-checkpoints").factory());
        executor.scheduleWithFixedDelay(this::maintain, milliseconds, milliseconds, TimeUnit.MILLISECONDS);
        schedule = executor;
    }

    private void maintain() {
        try {
            if (store.hasUnsavedChanges()) {
                store.compact(FILL_RATE_AT_WORK, MOVED_AT_ONCE);
                run();
                shrinkable = true;
            } else if (shrinkable) {
                shrinkable = shrink();
            }
        } catch (RuntimeException e) {
            log.error("The store could not be saved or compacted; its journal keeps what was acknowledged", e);
        }
    }

    /** Moves contents together and gives back what is free at the end of the file; says whether there is more to do. */
    private boolean shrink() {
        boolean rewritten = store.compact(FILL_RATE_AT_REST, MOVED_AT_ONCE);
        lock.writeLock().lock();
        try {
            long before = store.getFileStore().size();
            save();
            if (store.getFileStore() instanceof RandomAccessStore file) {
                file.compactMoveChunks(FILL_RATE_AT_REST, MOVED_AT_ONCE, store);
            }
            return rewritten || store.getFileStore().size() < before;
        } finally {
            lock.writeLock().unlock();
        }
    }

    @Override
    public void close() {
        if (schedule != null) {
            schedule.shutdown();
        }
        run();
        journal.close();
    }
}
