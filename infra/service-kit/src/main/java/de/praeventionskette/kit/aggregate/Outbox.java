package de.praeventionskette.kit.aggregate;

import de.praeventionskette.kit.event.ReadyRecord;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The pending changes of one kind of aggregate, as the relay works on them. */
public interface Outbox {

    /** Name of the collection, for logs and metrics. */
    String name();

    /**
     * Documents whose reactions have not run, at most {@code limit}.
     *
     * @param except ids of those that are not wanted
     */
    List<Unreacted> unreacted(int limit, Collection<String> except);

    /** Documents whose reactions have run and whose records are not published, at most {@code limit}. */
    List<Due> due(int limit);

    /** How many documents have changes that are not published, counted up to {@code most}. */
    int waiting(int most);

    /** Notes that reactions have run for these versions; a newer change stays unreacted. What is not published is over. */
    void reacted(List<Unreacted> done);

    /** Removes what was published; what came later stays. */
    void published(List<Due> done);

    /** A document with events to react to. */
    interface Unreacted {
        String id();

        /**
         * Runs the reactions for every event in the outbox, in order.
         *
         * @return whether all have run; if not, one of them changed the document, so that all run again on what it is now
         */
        boolean react();
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
