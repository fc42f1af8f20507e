package de.praeventionskette.kit.relay;

import de.praeventionskette.contracts.Topic;
import de.praeventionskette.kit.aggregate.Outbox;
import de.praeventionskette.kit.aggregate.Outbox.Due;
import de.praeventionskette.kit.event.ReadyRecord;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries changes on: first to the reactions of this service, then to Kafka. Both go by the outbox, so they happen after
 * every crash; reactions also run while Kafka is away. One step does what is due and says whether there was anything.
 * Reactions of different aggregates run side by side, those of one aggregate in its order.
 */
public final class Relay {
    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final int BATCH = 200;

    /**
     * Aggregates that are taken up together and whose reactions are noted as done in one write; few, so that the first need not
     * wait long for the last, and the last is followed as it is now.
     */
    private static final int TAKEN_UP = 25;

    private static final Duration BETWEEN_TICKS = Duration.ofHours(1);

    private final Supplier<List<Outbox>> outboxes;
    private final Publisher publisher;
    private final List<Topic> topics;
    private final Clock clock;
    private final RelayFigures figures;
    private final ExecutorService hands;
    private final Setbacks setbacks;
    private boolean open;
    private Instant nextTick = Instant.MIN;

    /**
     * @param topics those that this service writes
     * @param hands run the reactions; whoever made them ends them
     */
    public Relay(
            Supplier<List<Outbox>> outboxes,
            Publisher publisher,
            List<Topic> topics,
            Clock clock,
            RelayFigures figures,
            ExecutorService hands) {
        this.outboxes = outboxes;
        this.publisher = publisher;
        this.topics = List.copyOf(topics);
        this.clock = clock;
        this.figures = figures;
        this.hands = hands;
        this.setbacks = new Setbacks(clock);
    }

    /**
     * Runs some due reactions. One that fails holds up its own aggregate only, and is tried again later.
     *
     * @throws InterruptedException asked to stop; what was under way is not noted, and so runs again
     */
    public boolean react() throws InterruptedException {
        boolean any = false;
        for (Outbox outbox : outboxes.get()) {
            List<Outbox.Unreacted> due = outbox.unreacted(TAKEN_UP, setbacks.held(outbox.name()));
            if (!due.isEmpty()) {
                List<Outbox.Unreacted> done = sideBySide(outbox, due);
                outbox.reacted(done);
                any |= !done.isEmpty();
            }
        }
        return any;
    }

    /** Those whose reactions have run. */
    private List<Outbox.Unreacted> sideBySide(Outbox outbox, List<Outbox.Unreacted> some) throws InterruptedException {
        List<Callable<Boolean>> work = some.stream()
                .<Callable<Boolean>>map(each -> () -> react(outbox, each))
                .toList();
        List<Future<Boolean>> results = hands.invokeAll(work);
        List<Outbox.Unreacted> done = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
            if (results.get(i).resultNow()) {
                done.add(some.get(i));
            }
        }
        return done;
    }

    private boolean react(Outbox outbox, Outbox.Unreacted each) {
        Setbacks.Place place = new Setbacks.Place(outbox.name(), each.id());
        try {
            boolean done = each.react();
            setbacks.forget(place);
            return done;
        } catch (RuntimeException | Error e) {
            Duration pause = setbacks.note(place);
            figures.reactionFailed();
            LOG.warn(
                    "reaction in {}/{} failed with {}, again in {}",
                    outbox.name(),
                    each.id(),
                    e.getClass().getName(),
                    pause,
                    e);
            return false;
        }
    }

    /**
     * Publishes what is due, one transaction per call and outbox.
     *
     * @throws Publisher.Fenced another instance has taken over
     * @throws Publisher.LogAway Kafka does not answer; nothing is lost, try again later
     */
    public boolean publish() {
        boolean any = false;
        Instant oldest = Instant.MAX;
        for (Outbox outbox : outboxes.get()) {
            List<Due> due = due(outbox);
            if (due.isEmpty()) {
                continue;
            }
            oldest = due.stream().map(Due::since).reduce(oldest, (a, b) -> a.isBefore(b) ? a : b);
            figures.outboxAge(oldest.equals(Instant.MAX) ? Duration.ZERO : Duration.between(oldest, clock.instant()));
            publish(outbox, due);
            any = true;
        }
        if (!any) {
            figures.outboxAge(Duration.ZERO);
        }
        return any;
    }

    /** The outbox is read only once the right to write is ours: else a predecessor could still write something newer. */
    private List<Due> due(Outbox outbox) {
        if (!open) {
            if (outbox.due(1).isEmpty()) {
                return List.of();
            }
            open();
        }
        return outbox.due(BATCH);
    }

    private void open() {
        publisher.open();
        open = true;
    }

    /**
     * Writes the hourly ticks, by which the broker may forget what was withdrawn; the first at once.
     *
     * @throws Publisher.Fenced another instance has taken over
     * @throws Publisher.LogAway Kafka does not answer
     */
    public void tick() {
        Instant now = clock.instant();
        if (topics.isEmpty() || now.isBefore(nextTick)) {
            return;
        }
        if (!open) {
            open();
        }
        orReopen(() -> publisher.tick(topics));
        nextTick = now.plus(BETWEEN_TICKS);
    }

    private void publish(Outbox outbox, List<Due> due) {
        List<ReadyRecord> records = new ArrayList<>();
        due.forEach(each -> records.addAll(each.records()));
        if (!records.isEmpty()) {
            orReopen(() -> publisher.publish(records));
            figures.published(records.size());
        }
        outbox.published(due);
    }

    private void orReopen(Runnable writing) {
        try {
            writing.run();
        } catch (RuntimeException e) {
            reopenNextTime();
            throw e;
        }
    }

    /** Gives up the right to write; the next batch takes it again and fences whoever wrote in between. */
    public void reopenNextTime() {
        open = false;
        publisher.close();
    }
}
