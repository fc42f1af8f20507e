package de.praeventionskette.journeys;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What clients met with: how often they were answered, had to ask again, and what no client should ever see. */
final class Tally {
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final AtomicInteger tooLate = new AtomicInteger();
    private final Queue<String> unforeseen = new ConcurrentLinkedQueue<>();

    void acknowledged() {
        acknowledged.incrementAndGet();
    }

    /** Silence, or an answer that says to try later. */
    void unanswered() {
        unanswered.incrementAndGet();
    }

    /** Refused because something had changed since the client looked. */
    void tooLate() {
        tooLate.incrementAndGet();
    }

    int requestsUnanswered() {
        return unanswered.get();
    }

    /** An answer that says that something went wrong which nobody foresaw. */
    void unforeseen(String what) {
        unforeseen.add(what);
    }

    int answers() {
        return acknowledged.get();
    }

    List<String> whatNobodyForesaw() {
        return List.copyOf(unforeseen);
    }

    @Override
    public String toString() {
        return acknowledged + " requests acknowledged, " + unanswered + " times unanswered, " + tooLate
                + " times too late";
    }
}
