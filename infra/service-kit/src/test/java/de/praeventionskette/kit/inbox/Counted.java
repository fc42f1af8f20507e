package de.praeventionskette.kit.inbox;

import com.mongodb.client.MongoCollection;
import de.praeventionskette.kit.replay.Derived;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;

/** Something that is made of rows, as slowly as a test wants. */
final class Counted implements Derived {
    private final List<Integer> forgotten = new CopyOnWriteArrayList<>();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean held;

    void hold() {
        asked.set(0);
        held = true;
    }

    void release() {
        held = false;
    }

    int asked() {
        return asked.get();
    }

    List<Integer> forgotten() {
        return forgotten;
    }

    @Override
    public void forget(int generation) {
        forgotten.add(generation);
    }

    @Override
    public boolean isMade(MongoCollection<Document> rows) {
        asked.incrementAndGet();
        return !held;
    }
}
