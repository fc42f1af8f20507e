package de.praeventionskette.kit.relay;

import de.praeventionskette.contracts.Topic;
import de.praeventionskette.kit.event.ReadyRecord;
import java.util.List;

/** Writes records to the log, all of a batch or none, as the only writer of its service. */
public interface Publisher extends AutoCloseable {

    /**
     * Becomes the writer: any earlier one can never write again.
     *
     * @throws LogAway the log does not answer; try again later
     */
    void open();

    /**
     * Publishes the batch in its order, visible to readers all at once.
     *
     * @throws Fenced another writer has taken over: nothing of the batch is visible
     * @throws LogAway the log does not answer; whether the batch is visible is unknown, publishing it again is harmless
     */
    void publish(List<ReadyRecord> batch);

    /**
     * Writes to each partition a record that says nothing. The broker compacts only what lies behind a later record, so
     * without it a withdrawn thing would stay in a quiet partition.
     *
     * @throws Fenced another writer has taken over
     * @throws LogAway the log does not answer
     */
    void tick(List<Topic> topics);

    @Override
    void close();

    /** Another instance is the writer now. */
    final class Fenced extends RuntimeException {
        public Fenced(Throwable cause) {
            super("another relay writes now", cause);
        }
    }

    /** The log cannot be reached. */
    final class LogAway extends RuntimeException {
        public LogAway(Throwable cause) {
            super("the log cannot be reached", cause);
        }
    }
}
