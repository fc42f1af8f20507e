package de.praeventionskette.local.launcher;

import de.praeventionskette.local.platform.Child;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A part of the system as a process that can be started, killed and started again. */
final class Component {

    private static final Duration READY = Duration.ofSeconds(300);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int REPORTED_LINES = 15;

    private final Part part;
    private final Wiring wiring;
    private final Path log;
    private final Consumer<Component> whenEnded;

    private @Nullable Child child;
    private boolean wanted;
    private boolean ready;

    /**
     * @param whenEnded told when the process has ended though nobody wanted it, once it had been ready
     */
    Component(Part part, Wiring wiring, Path log, Consumer<Component> whenEnded) {
        this.part = part;
        this.wiring = wiring;
        this.log = log;
        this.whenEnded = whenEnded;
    }

    Part part() {
        return part;
    }

    String name() {
        return part.name();
    }

    Path log() {
        return log;
    }

    synchronized void start() {
        Child started = wiring.program(part).start(log);
        child = started;
        wanted = true;
        ready = false;
        started.ended().thenRun(() -> ended(started));
    }

    /**
     * Returns when the part can do its work.
     *
     * @throws StartFailure if its process ends before, or takes longer than two minutes
     */
    void awaitReady() {
        Instant deadline = Instant.now().plus(READY);
        var check = wiring.ready(part);
        while (!(alive() && check.test(pid()))) {
            if (!alive()) {
                throw new StartFailure(name() + " ended before it was ready." + lastWords());
            }
            if (Instant.now().isAfter(deadline)) {
                throw new StartFailure(name() + " was not ready after " + READY.toSeconds() + " s." + lastWords());
            }
            pause();
        }
        synchronized (this) {
            ready = true;
        }
    }

    /** The end of its log, and where the rest is. */
    String lastWords() {
        Child last = current();
        List<String> lines = last == null ? List.of() : last.lastLines(REPORTED_LINES);
        return " Last lines of " + log + ":\n    " + String.join("\n    ", lines);
    }

    long pid() {
        Child running = current();
        if (running == null) {
            throw new IllegalStateException(name() + " was never started");
        }
        return running.pid();
    }

    boolean alive() {
        Child running = current();
        return running != null && running.alive();
    }

    /** Ends it as a crash would; this end is wanted and is not reported. */
    void kill() {
        Child running = unwanted();
        if (running != null) {
            running.kill();
        }
    }

    /** Asks it to leave in order and waits. */
    void close() {
        Child running = unwanted();
        if (running != null) {
            running.close();
        }
    }

    private synchronized @Nullable Child unwanted() {
        wanted = false;
        return child;
    }

    private synchronized @Nullable Child current() {
        return child;
    }

    private void ended(Child which) {
        boolean report;
        synchronized (this) {
            report = wanted && ready && which == child;
        }
        if (report) {
            whenEnded.accept(this);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted while the system started", e);
        }
    }
}
