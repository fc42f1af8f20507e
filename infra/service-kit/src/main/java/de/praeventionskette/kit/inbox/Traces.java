package de.praeventionskette.kit.inbox;

import de.praeventionskette.contracts.CloudEvent;
import de.praeventionskette.kit.event.IncomingEvent;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lets the trace of what somebody did end where it has arrived: a span for each event that brought a trace context along. */
public final class Traces {
    /** Larger batches are replays or a backlog: traces of them would drown what people do. */
    private static final int MOST = 100;

    private final @Nullable Tracer tracer;
    private final @Nullable Propagator propagator;

    /** Both or neither are there. */
    public Traces(@Nullable Tracer tracer, @Nullable Propagator propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    /** Traces nothing. */
    public static Traces none() {
        return new Traces(null, null);
    }

    /** Applies events inside their spans. What a single event makes this service write goes on with its trace. */
    void around(String subscription, List<IncomingEvent> events, Runnable applying) {
        if (tracer == null || propagator == null || events.size() > MOST) {
            applying.run();
            return;
        }
        Propagator contexts = propagator;
        List<Span> spans = events.stream()
                .map(IncomingEvent::traceparent)
                .filter(Objects::nonNull)
                .map(traceparent -> span(contexts, subscription, traceparent))
                .toList();
        try (Tracer.SpanInScope ignored = tracer.withSpan(spans.size() == 1 ? spans.getFirst() : null)) {
            applying.run();
        } catch (RuntimeException e) {
            spans.forEach(span -> span.tag("error", e.getClass().getSimpleName()));
            throw e;
        } finally {
            spans.forEach(Span::end);
        }
    }

    private static Span span(Propagator contexts, String subscription, String traceparent) {
        return contexts.extract(Map.of(CloudEvent.TRACEPARENT, traceparent), (carrier, key) -> carrier.get(key))
                .name("apply " + subscription)
                .kind(Span.Kind.CONSUMER)
                .start();
    }
}
