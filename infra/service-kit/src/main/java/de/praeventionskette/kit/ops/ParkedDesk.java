package de.praeventionskette.kit.ops;

import de.praeventionskette.kit.inbox.BatchProcessor;
import de.praeventionskette.kit.inbox.Broker;
import de.praeventionskette.kit.inbox.InboxContent;
import de.praeventionskette.kit.parked.ParkedMessage;
import de.praeventionskette.kit.parked.ParkedMessages;
import de.praeventionskette.kit.problem.NotFound;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Gives parked messages another try, or lets them go. */
final class ParkedDesk {
    private final ParkedMessages parked;
    private final InboxContent content;
    private final Broker broker;

    ParkedDesk(ParkedMessages parked, InboxContent content, Broker broker) {
        this.parked = parked;
        this.content = content;
        this.broker = broker;
    }

    /** What became of another try. */
    enum Outcome {
        /** Applied; the entry is closed. */
        APPLIED,
        /** Still unreadable; it stays parked. */
        STILL_PARKED,
        /** The broker has forgotten it, because something newer came under its key; the entry is closed. */
        FORGOTTEN
    }

    ParkedMessage find(String id) {
        return parked.find(id).orElseThrow(() -> new NotFound("parked.not-found"));
    }

    Outcome retry(String id) {
        ParkedMessage message = find(id);
        var record = broker.read(message.place());
        if (record.isEmpty()) {
            parked.discard(id);
            return Outcome.FORGOTTEN;
        }
        parked.discard(id);
        process(message, record.get());
        return parked.find(id).isPresent() ? Outcome.STILL_PARKED : Outcome.APPLIED;
    }

    /** Fails only if the store is away; then the message is parked again, so that it is not lost sight of. */
    private void process(ParkedMessage message, ConsumerRecord<String, byte[]> record) {
        BatchProcessor processor =
                content.processor(message.subscription()).orElseThrow(() -> new NotFound("parked.no-subscription"));
        try {
            processor.process(List.of(record));
        } catch (RuntimeException e) {
            parked.park(message.subscription(), message.place(), message.key(), message.sequence(), message.reason());
            throw e;
        }
    }

    void discard(String id) {
        if (!parked.discard(id)) {
            throw new NotFound("parked.not-found");
        }
    }
}
