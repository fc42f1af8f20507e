package de.praeventionskette.kit.inbox;

import com.mongodb.MongoException;
import de.praeventionskette.kit.aggregate.AggregateStore.TooMuchContention;
import de.praeventionskette.kit.event.EventJson;
import de.praeventionskette.kit.event.IncomingEvent;
import de.praeventionskette.kit.event.IncomingEvent.Unreadable;
import de.praeventionskette.kit.inbox.Subscription.Kind;
import de.praeventionskette.kit.parked.ParkedMessages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import tools.jackson.core.JacksonException;

/**
 * Takes a batch apart: mine? well formed? newest per key? and hands it on. What can never be read is parked; a store that
 * is away lets the whole batch fail, so that it comes again.
 */
public final class BatchProcessor {
    private static final Logger LOG = LoggerFactory.getLogger(BatchProcessor.class);

    private final String subscription;
    private final Map<String, Kind<?>> kinds;
    private final ParkedMessages parked;
    private final Traces traces;

    public BatchProcessor(Subscription subscription, ParkedMessages parked, Traces traces) {
        this.subscription = subscription.name();
        this.kinds = subscription.kinds().stream().collect(Collectors.toMap(Kind::kind, Function.identity()));
        this.parked = parked;
        this.traces = traces;
    }

    /** Applies a batch; fails only for reasons that pass. */
    public void process(List<ConsumerRecord<String, byte[]>> records) {
        Map<String, IncomingEvent> newest = new LinkedHashMap<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            try {
                IncomingEvent event = IncomingEvent.of(record);
                if (kinds.containsKey(event.kind())) {
                    newest.merge(event.key(), event, (a, b) -> b.sequence() >= a.sequence() ? b : a);
                }
            } catch (Unreadable e) {
                if (!isTick(record)) {
                    park(record, e);
                }
            }
        }
        kinds.values().forEach(kind -> apply(kind, newest.values()));
    }

    /** An hourly tick only lets the broker compact; it says nothing. */
    private static boolean isTick(ConsumerRecord<String, byte[]> record) {
        return record.key() != null && record.key().startsWith("tick/");
    }

    private <T> void apply(Kind<T> kind, Iterable<IncomingEvent> events) {
        List<IncomingEvent> readable = new ArrayList<>();
        List<Arrived<T>> arrived = new ArrayList<>();
        for (IncomingEvent event : events) {
            if (event.kind().equals(kind.kind())) {
                try {
                    arrived.add(arrived(event, kind));
                    readable.add(event);
                } catch (Unreadable e) {
                    park(event, e.reason());
                }
            }
        }
        if (arrived.isEmpty()) {
            return;
        }
        try {
            traces.around(subscription, readable, () -> kind.handler().apply(arrived));
            parked.close(subscription, readable);
        } catch (RuntimeException e) {
            if (passes(e)) {
                throw e;
            }
            oneByOne(kind, readable, arrived);
        }
    }

    private <T> void oneByOne(Kind<T> kind, List<IncomingEvent> events, List<Arrived<T>> arrived) {
        for (int i = 0; i < events.size(); i++) {
            try {
                kind.handler().apply(List.of(arrived.get(i)));
                parked.close(subscription, List.of(events.get(i)));
            } catch (RuntimeException e) {
                if (passes(e)) {
                    throw e;
                }
                LOG.error("cannot apply {} of {}", events.get(i).place(), subscription, e);
                park(events.get(i), e.getClass().getSimpleName());
            }
        }
    }

    private static boolean passes(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof MongoException
                    || cause instanceof DataAccessException
                    || cause instanceof TooMuchContention) {
                return true;
            }
        }
        return false;
    }

    private static <T> Arrived<T> arrived(IncomingEvent event, Kind<T> kind) {
        byte[] data = event.data();
        if (data == null) {
            return new Arrived<>(event.id(), event.sequence(), event.time(), null);
        }
        try {
            T read = EventJson.mapper().readValue(data, kind.type());
            if (read == null) {
                throw new Unreadable("data");
            }
            return new Arrived<>(event.id(), event.sequence(), event.time(), read);
        } catch (JacksonException e) {
            throw new Unreadable("data");
        }
    }

    private void park(ConsumerRecord<String, byte[]> record, Unreadable reason) {
        parked.park(subscription, IncomingEvent.placeOf(record), String.valueOf(record.key()), 0, reason.reason());
    }

    private void park(IncomingEvent event, String reason) {
        parked.park(subscription, event.place(), event.key(), event.sequence(), reason);
    }
}
