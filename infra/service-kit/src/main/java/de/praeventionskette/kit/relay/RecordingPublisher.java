package de.praeventionskette.kit.relay;

import de.praeventionskette.contracts.Topic;
import de.praeventionskette.kit.event.ReadyRecord;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Twin of the publisher: several of them share one {@link Log}, and the last to open fences the others. */
public final class RecordingPublisher implements Publisher {
    private final Log log;

    public RecordingPublisher(Log log) {
        this.log = log;
    }

    @Override
    public void open() {
        log.open(this);
    }

    @Override
    public void publish(List<ReadyRecord> batch) {
        log.append(this, batch);
    }

    @Override
    public void tick(List<Topic> topics) {
        log.tick(this, topics);
    }

    @Override
    public void close() {}

    /** What readers see; can be switched off. */
    public static final class Log {
        private final List<ReadyRecord> records = new ArrayList<>();
        private final List<Topic> ticked = new ArrayList<>();
        private @Nullable Publisher writer;
        private boolean away;

        /** Switches the log off or on again. */
        public synchronized void away(boolean off) {
            away = off;
        }

        /** Everything published so far. */
        public synchronized List<ReadyRecord> records() {
            return List.copyOf(records);
        }

        /** Topics in the order of their ticks. */
        public synchronized List<Topic> ticked() {
            return List.copyOf(ticked);
        }

        private synchronized void open(Publisher next) {
            mustBeHere();
            writer = next;
        }

        private synchronized void append(Publisher by, List<ReadyRecord> batch) {
            mustBeWriter(by);
            records.addAll(batch);
        }

        private synchronized void tick(Publisher by, List<Topic> topics) {
            mustBeWriter(by);
            ticked.addAll(topics);
        }

        private void mustBeWriter(Publisher by) {
            mustBeHere();
            if (writer != by) {
                throw new Fenced(new IllegalStateException("fenced"));
            }
        }

        private void mustBeHere() {
            if (away) {
                throw new LogAway(new IllegalStateException("switched off"));
            }
        }
    }
}
