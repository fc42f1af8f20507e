package de.praeventionskette.contracts;

/**
 * Header names of CloudEvents 1.0 in Kafka's binary mode, as raw UTF-8.
 *
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md">Kafka protocol binding</a>
 */
public final class CloudEvent {
    public static final String SPECVERSION = "ce_specversion";
    /** {@code key/sequence}: unique for ever. */
    public static final String ID = "ce_id";

    public static final String SOURCE = "ce_source";
    public static final String TYPE = "ce_type";
    /** The key of the record: {@code kind/id}. */
    public static final String SUBJECT = "ce_subject";

    public static final String TIME = "ce_time";
    public static final String DATASCHEMA = "ce_dataschema";
    /** Version of the aggregate, 19 digits, zero-padded: rising per key, with gaps. */
    public static final String SEQUENCE = "ce_sequence";

    public static final String CONTENT_TYPE = "content-type";
    /** W3C trace context; never on {@code paths.v1}. */
    public static final String TRACEPARENT = "traceparent";

    private CloudEvent() {}
}
