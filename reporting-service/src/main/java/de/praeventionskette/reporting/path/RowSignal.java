package de.praeventionskette.reporting.path;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Tells who waits for it that rows were written in this instance; a hint only, others look for themselves in time. */
public final class RowSignal implements Runnable {
    private final List<Runnable> waiting = new CopyOnWriteArrayList<>();

    /** Runs on each batch of rows written; must be quick. */
    public void onWrite(Runnable listener) {
        waiting.add(listener);
    }

    @Override
    public void run() {
        waiting.forEach(Runnable::run);
    }
}
