package de.praeventionskette.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micrometer.registry.otlp.OtlpMeterRegistry;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;

@ExtendWith(OutputCaptureExtension.class)
class ObservabilityTest extends SampleSystem {
    @Autowired
    ApplicationContext context;

    @Test
    void livenessAndReadinessDoNotDependOnStoreOrBroker() {
        assertThat(manage("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(manage("/actuator/health/readiness").statusCode()).isEqualTo(200);
    }

    @Test
    void healthAndMetricsAreOpenOnTheManagementPortOnly() {
        assertThat(manage("/actuator/prometheus").statusCode()).isEqualTo(200);
        assertThat(manage("/actuator/env").statusCode()).isEqualTo(404);
        assertThat(get("/actuator/prometheus").statusCode()).isEqualTo(404);
    }

    @Test
    void nothingIsExportedUnlessSomeoneAsksForIt() {
        assertThat(context.getBeansOfType(SpanExporter.class)).isEmpty();
        assertThat(context.getBeansOfType(OtlpMeterRegistry.class)).isEmpty();
        assertThat(context.getBeansOfType(PrometheusMeterRegistry.class)).hasSize(1);
    }

    @Test
    void requestsAreCountedByServiceAndTemplateAndNeverByWhatWasAsked() {
        get("/api/windows/secret-code-77?words=secret-words-77");

        assertThat(manage("/actuator/prometheus").body())
                .containsPattern(
                        "http_server_requests_seconds_count\\{[^}]*service=\"sample\"[^}]*uri=\"/api/windows/\\{id}\"")
                .doesNotContain("secret-code-77", "secret-words-77");
    }

    @Test
    void aRequestIsObservedAsAWholeAndNotFilterByFilter() {
        get("/api/windows/1");

        assertThat(manage("/actuator/prometheus").body())
                .contains("http_server_requests_seconds_count")
                .doesNotContain("spring_security");
    }

    @Test
    void logsAreJsonWithTheTraceAndNothingThatSomeoneTyped(CapturedOutput output) {
        var answer = get("/api/windows/broken?words=secret-words-78");
        get("/secret-path-78");
        get("/broken", "Accept", "text/html");
        postJson("/api/windows", "{\"secret-field-78\": \"secret-value-78\"");

        String trace = json(answer).path("traceId").asString();
        assertThat(output.getAll().lines().filter(line -> line.contains(trace)))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("{\"@timestamp\"")
                        .contains("IllegalStateException", "SampleApi.one", "\"traceId\":\"" + trace));
        assertThat(output.getAll())
                .doesNotContain("Geheimnis", "secret-words-78", "secret-path-78", "secret-field-78", "secret-value-78");
    }
}
