package de.praeventionskette.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** What anonymous requests meet on their way to a service and back; the identity provider is away all the time. */
@ExtendWith(OutputCaptureExtension.class)
class PassingThroughTest {

    private static final int MEGABYTE = 1024 * 1024;

    private static Place place;
    private static ConfigurableApplicationContext gateway;
    private static Visitor visitor;

    @BeforeAll
    static void start(@TempDir Path keys) {
        place = new Place(keys);
        gateway = place.startGateway();
        visitor = place.visitor();
    }

    @AfterAll
    static void stop() {
        place.close();
    }

    @Test
    void theStartPageLeadsToThePublicOfferFinder() {
        assertThat(Visitor.location(visitor.open("/"))).isEqualTo(place.gateway() + "/offers/");
        assertThat(visitor.visit("/").body()).isEqualTo("public");
    }

    @Test
    void eventsArriveOneByOne() throws Exception {
        var firstArrived = new CountDownLatch(1);
        place.upstream.answer("/offers/live", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("data: first\n\n".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            boolean inTime = await(firstArrived);
            exchange.getResponseBody().write(("data: " + (inTime ? "second" : "buffered") + "\n\n").getBytes());
            exchange.close();
        });
        var answer = visitor.http.send(visitor.request("/offers/live").build(), BodyHandlers.ofLines());
        Iterator<String> lines = answer.body().filter(line -> !line.isEmpty()).iterator();
        assertThat(lines.next()).isEqualTo("data: first");
        firstArrived.countDown();
        assertThat(lines.next()).isEqualTo("data: second");
    }

    /** Killed before the first byte of the answer's body, or within it. */
    @ParameterizedTest
    @MethodSource("beginnings")
    void anAnswerThatWasCutOffIsNoAnswer(String begun) {
        String path = "/offers/cut-off-" + begun.length();
        place.upstream.answer(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(201, 0);
            exchange.getResponseBody().write(begun.getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            throw new IOException("killed");
        });

        try {
            HttpResponse<String> answer = visitor.send(visitor.request(path).POST(BodyPublishers.ofString("{}")));
            assertThat(answer.statusCode()).isEqualTo(503);
        } catch (UncheckedIOException brokenOff) {
            assertThat(begun).as("its beginning was passed on").hasSizeGreaterThan(100_000);
        }
    }

    static Stream<String> beginnings() {
        return Stream.of("", "{\"id\":", "more than any buffer holds ".repeat(10_000));
    }

    @Test
    void aBodyBelowTheLimitArrivesByteForByte() {
        byte[] body = new byte[9 * MEGABYTE];
        new Random(1).nextBytes(body);
        HttpResponse<String> answer = visitor.send(visitor.request("/offers/large")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofByteArray(body)));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(place.upstream.last("/offers/large").body()).isEqualTo(body);
    }

    @Test
    void aBodyAboveTheLimitIsRefusedWhetherItSaysItsLengthOrNot() {
        byte[] body = new byte[11 * MEGABYTE];
        var announced = visitor.request("/offers/too-large").POST(BodyPublishers.ofByteArray(body));
        assertThat(visitor.send(announced).statusCode()).isEqualTo(413);
        var unannounced = visitor.request("/offers/too-large")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
        HttpResponse<String> answer = visitor.send(unannounced);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json;charset=UTF-8");
        assertThat(answer.body()).contains("\"code\":\"body-too-large\"");
    }

    @Test
    void servicesLearnWhereARequestCameFromByTheGatewayAlone() {
        visitor.send(visitor.request("/offers/who?q=Fr%C3%BChe%20Hilfen&plus=a%2Bb&empty=")
                .header("X-Forwarded-For", "203.0.113.9")
                .header("X-Forwarded-Prefix", "/evil")
                .header("Forwarded", "for=203.0.113.9")
                .header("X-Real-IP", "203.0.113.9")
                .header("Authorization", "Basic c29tZTpib2R5")
                .header("Cookie", "lang=en; PK_SESSION=abc; acting_as=region-hannover.x; tracker=1"));
        var headers = place.upstream
                .last("/offers/who?q=Fr%C3%BChe%20Hilfen&plus=a%2Bb&empty=")
                .headers();
        assertThat(headers.get("X-Forwarded-For")).containsExactly("127.0.0.1");
        assertThat(headers.get("X-Forwarded-Proto")).containsExactly("http");
        assertThat(headers.get("X-Forwarded-Host"))
                .containsExactly(place.gateway().substring("http://".length()));
        assertThat(headers).doesNotContainKeys("Forwarded", "X-Real-IP", "X-Real-Ip", "X-Forwarded-Prefix");
        assertThat(headers).doesNotContainKeys("Authorization", "Upgrade").containsKey("Traceparent");
        assertThat(headers.getFirst("Cookie")).isEqualTo("lang=en; acting_as=region-hannover.x");
    }

    @Test
    void pagesMayNotBeFramedButThoseMadeForEmbedding() {
        var page = visitor.open("/offers/").headers();
        assertThat(page.allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(page.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "frame-ancestors 'none'");
        var embeddable = visitor.open("/reporting/embed/weekly").headers();
        assertThat(embeddable.allValues("X-Frame-Options")).isEmpty();
        assertThat(embeddable.firstValue("Content-Security-Policy").orElseThrow())
                .contains("frame-ancestors *");
    }

    @Test
    void aServiceThatIsDownIsSaidInTheAskersWay(CapturedOutput output) {
        HttpResponse<String> data = visitor.send(
                visitor.request("/reporting/api/map?name=Unverwechselbar").header("Accept", "application/json"));
        assertThat(data.statusCode()).isEqualTo(503);
        assertThat(data.headers().firstValue("Content-Type")).hasValue("application/problem+json;charset=UTF-8");
        assertThat(data.headers().firstValue("Retry-After")).isPresent();
        assertThat(data.body()).contains("\"status\":503", "\"code\":\"service-away\"", "gerade nicht erreichbar");

        HttpResponse<String> page = visitor.send(visitor.request("/reporting/map?name=Unverwechselbar")
                .header("Accept", "text/html")
                .header("Accept-Language", "en"));
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body())
                .contains("<html lang=\"en\">", "cannot be reached", "href=\"/reporting/map?name=Unverwechselbar\"");

        assertThat(output).contains("Service reporting does not answer").doesNotContain("Unverwechselbar");
    }

    @Test
    void nobodyCanSignInWhileTheIdentityProviderIsAwayAndThatIsSaid() {
        HttpResponse<String> answer = visitor.open("/login");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("Die Anmeldung ist gerade nicht erreichbar");
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
    }

    @Test
    void anUnknownAddressIsNotFound() {
        HttpResponse<String> answer = visitor.open("/nowhere/else");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Diese Seite gibt es nicht");
    }

    @Test
    void metricsNameRoutesNotPaths() throws Exception {
        visitor.open("/offers/secret-id-4711");
        String port = gateway.getEnvironment().getProperty("local.management.port");
        var scrape = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/prometheus"));
        try (var http = HttpClient.newHttpClient()) {
            String metrics = http.send(scrape.build(), BodyHandlers.ofString()).body();
            assertThat(metrics).contains("uri=\"/offers/**\"").doesNotContain("secret-id-4711");
        }
    }

    @Test
    void theActuatorIsNotOfferedToTheWorld() {
        assertThat(visitor.open("/actuator/prometheus").statusCode()).isEqualTo(404);
        assertThat(visitor.open("/actuator/health").statusCode()).isEqualTo(404);
    }

    @Test
    void anAnonymousReaderLeavesNoSessionBehind() {
        assertThat(visitor.open("/referrals/1").headers().map()).doesNotContainKey("set-cookie");
    }

    private static boolean await(CountDownLatch latch) throws IOException {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
