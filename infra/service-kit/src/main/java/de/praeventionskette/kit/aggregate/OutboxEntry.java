package de.praeventionskette.kit.aggregate;

import de.praeventionskette.kit.event.EventJson;
import de.praeventionskette.kit.event.OutgoingEvent;
import de.praeventionskette.kit.event.ReadyRecord;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** One change in the outbox of its aggregate: the domain events for reactions, the finished records for Kafka. */
final class OutboxEntry {
    private OutboxEntry() {}

    static Document write(
            long sequence,
            Instant at,
            @Nullable String traceparent,
            List<Document> events,
            List<OutgoingEvent> records) {
        Document entry = new Document("sequence", sequence)
                .append("at", Date.from(at))
                .append("events", events)
                .append("records", records.stream().map(OutboxEntry::record).toList());
        return traceparent == null ? entry : entry.append("traceparent", traceparent);
    }

    private static Document record(OutgoingEvent event) {
        Document record = new Document("topic", event.type().topic().topicName())
                .append("type", event.type().type())
                .append("schema", event.type().dataSchema())
                .append("key", event.key())
                .append("traced", event.traced())
                .append("cutToDay", event.cutToDay());
        Object data = event.data();
        return data == null ? record : record.append("data", EventJson.mapper().writeValueAsString(data));
    }

    static List<ReadyRecord> records(Document entry) {
        long sequence = entry.getLong("sequence");
        Instant at = Objects.requireNonNull(entry.getDate("at")).toInstant();
        String traceparent = entry.getString("traceparent");
        return entry.getList("records", Document.class).stream()
                .map(record -> new ReadyRecord(
                        text(record, "topic"),
                        text(record, "key"),
                        sequence,
                        text(record, "type"),
                        text(record, "schema"),
                        at,
                        record.getString("data"),
                        record.getBoolean("cutToDay", false),
                        record.getBoolean("traced", false) ? traceparent : null))
                .toList();
    }

    private static String text(Document record, String field) {
        return Objects.requireNonNull(record.getString(field), field);
    }
}
