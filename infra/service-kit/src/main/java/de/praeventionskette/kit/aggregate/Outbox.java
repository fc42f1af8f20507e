package de.praeventionskette.kit.aggregate;

import de.praeventionskette.kit.event.ReadyRecord;
import java.time.Instant;
import java.util.List;

/** The pending changes of one kind of aggregate, as the relay works on them. */
public interface Outbox {

    /** Name of the collection, for logs and metrics. */
    String name();

    /** Documents whose reactions have not run, at most {@code limit}. */
    List<Unreacted> unreacted(int limit);

    /** Documents whose reactions have run and whose records are not published, at most {@code limit}. */
    List<Due> due(int limit);

    /** How many documents have changes that are not published, counted up to {@code most}. */
    int waiting(int most);

    /** Notes that reactions have run for these versions; a newer change stays unreacted. */
    void reacted(List<Unreacted> done);

    /** Removes what was published; what came later stays. */
    void published(List<Due> done);

    /** A document with events to react to. */
    interface Unreacted {
        String id();

        /** Runs the reactions for every event in the outbox, in order. */
        void react();
    }

    /**
     * A document with records to publish.
     *
     * @param id of the aggregate
     * @param version up to which the records go
     * @param since when the oldest of them was written
     * @param records in outbox order
     */
    record Due(String id, long version, Instant since, List<ReadyRecord> records) {}
}
