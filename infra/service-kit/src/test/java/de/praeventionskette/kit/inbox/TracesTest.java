package de.praeventionskette.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoTimeoutException;
import de.praeventionskette.kit.event.IncomingEvent;
import de.praeventionskette.kit.event.IncomingEvent.Place;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.otel.bridge.OtelCurrentTraceContext;
import io.micrometer.tracing.otel.bridge.OtelPropagator;
import io.micrometer.tracing.otel.bridge.OtelTracer;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TracesTest {
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String CLICK = "b7ad6b7169203331";

    private final Ended ended = new Ended();
    private final io.opentelemetry.api.trace.Tracer source = SdkTracerProvider.builder()
            .addSpanProcessor(SimpleSpanProcessor.create(ended))
            .build()
            .get("test");
    private final OtelTracer tracer = new OtelTracer(source, new OtelCurrentTraceContext(), event -> {});
    private final Traces traces = new Traces(
            tracer, new OtelPropagator(ContextPropagators.create(W3CTraceContextPropagator.getInstance()), source));

    /** Keeps what ended. */
    private static final class Ended implements SpanExporter {
        private final List<SpanData> spans = new ArrayList<>();

        @Override
        public CompletableResultCode export(Collection<SpanData> some) {
            spans.addAll(some);
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }

    private static IncomingEvent event(@Nullable String traceparent) {
        return new IncomingEvent(
                new Place("offers.v1", 0, 1), "offer", "a", 1, "offer-changed", Instant.EPOCH, null, traceparent);
    }

    private static IncomingEvent clicked() {
        return event("00-" + TRACE + "-" + CLICK + "-01");
    }

    @Test
    void theTraceOfAClickEndsWhereItsEventWasApplied() {
        traces.around("offers", List.of(clicked(), event(null)), () -> {});

        assertThat(ended.spans).singleElement().satisfies(span -> {
            assertThat(span.getTraceId()).isEqualTo(TRACE);
            assertThat(span.getParentSpanId()).isEqualTo(CLICK);
            assertThat(span.getName()).isEqualTo("apply offers");
            assertThat(span.getKind()).isEqualTo(SpanKind.CONSUMER);
        });
    }

    @Test
    void whatASingleEventMakesTheServiceWriteGoesOnWithItsTrace() {
        List<String> current = new ArrayList<>();

        traces.around("offers", List.of(clicked()), () -> {
            Span span = tracer.currentSpan();
            current.add(span == null ? "none" : span.context().traceId());
        });

        assertThat(current).containsExactly(TRACE);
        assertThat(tracer.currentSpan()).isNull();
    }

    @Test
    void aFailureIsToldByItsKindAndPassedOn() {
        assertThatThrownBy(() -> traces.around("offers", List.of(clicked()), () -> {
                    throw new MongoTimeoutException("a name");
                }))
                .isInstanceOf(MongoTimeoutException.class);

        assertThat(ended.spans)
                .singleElement()
                .satisfies(span -> assertThat(span.getAttributes().asMap().toString())
                        .contains("MongoTimeoutException")
                        .doesNotContain("a name"));
    }

    @Test
    void aFloodIsAppliedWithoutTraces() {
        List<String> applied = new ArrayList<>();

        traces.around("offers", Collections.nCopies(101, clicked()), () -> applied.add("all"));

        assertThat(applied).hasSize(1);
        assertThat(ended.spans).isEmpty();
    }
}
