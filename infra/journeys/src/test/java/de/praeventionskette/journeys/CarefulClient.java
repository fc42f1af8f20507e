package de.praeventionskette.journeys;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A program that calls the services with care: what was not answered it sends again under the same key, what came too late
 * it bases on a fresh look, and where one address is silent it goes to the next.
 */
final class CarefulClient {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE =
            Duration.ofMinutes(3).plusSeconds(Integer.getInteger("journeys.store-outage.seconds", 0));
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final List<String> origins;
    private final PatientToken token;
    private final Tally tally;
    private final Duration timeout;
    private final AtomicInteger turn = new AtomicInteger();

    CarefulClient(List<String> origins, PatientToken token, Tally tally, Duration timeout) {
        this.origins = origins;
        this.token = token;
        this.tally = tally;
        this.timeout = timeout;
    }

    /** Goes to a service as the gateway does, so that it can say from which address a family comes. */
    static CarefulClient ofFamilies(PatientToken token, Tally tally) {
        return new CarefulClient(List.of(StartedSystem.get().base("referral")), token, tally, Duration.ofSeconds(20));
    }

    /** Goes through the gateway. */
    static CarefulClient of(PatientToken token, Tally tally) {
        return new CarefulClient(List.of(StartedSystem.get().gateway()), token, tally, Duration.ofSeconds(20));
    }

    /** One request; without an organization it is that of somebody who is not signed in. */
    record Call(String method, String path, String organization, Object body, Map<String, String> headers) {
        static Call get(String path, String organization) {
            return new Call("GET", path, organization, null, Map.of());
        }

        static Call post(String path, String organization, Object body, String key) {
            return new Call("POST", path, organization, body, Map.of("Idempotency-Key", key));
        }

        static Call put(String path, String organization, Object body) {
            return new Call("PUT", path, organization, body, Map.of());
        }

        /** What a page sends; fields with several values are lists. */
        static Call form(String method, String path, String organization, Map<String, ?> fields) {
            return new Call(
                    method, path, organization, new Form(fields), Map.of("Accept", "text/html, application/json"));
        }

        static Call page(String path, String organization) {
            return new Call("GET", path, organization, null, Map.of("Accept", "text/html"));
        }

        Call with(String header, String value) {
            Map<String, String> more = new HashMap<>(headers);
            more.put(header, value);
            return new Call(method, path, organization, body, more);
        }

        Call onlyIf(String version) {
            return with("If-Match", version);
        }
    }

    /** An answer that settles the request, whatever it says. */
    record Answer(int status, String text, Optional<String> version) {
        Answer mustBe(int expected) {
            if (status != expected) {
                throw new AssertionError("answered " + status + " instead of " + expected + ": " + text);
            }
            return this;
        }

        JsonNode body() {
            return text.isBlank() ? JSON.createObjectNode() : JSON.readTree(text);
        }

        /** The only group of a pattern that a page must show. */
        String shows(Pattern pattern) {
            Matcher found = pattern.matcher(text);
            if (!found.find()) {
                throw new AssertionError("nothing like " + pattern + " in " + text);
            }
            return found.group(1);
        }
    }

    private record Form(Map<String, ?> fields) {
        String encoded() {
            return fields.entrySet().stream()
                    .flatMap(field -> values(field.getValue())
                            .map(value -> encoded(field.getKey()) + "=" + encoded(value.toString())))
                    .collect(Collectors.joining("&"));
        }

        private static Stream<?> values(Object value) {
            return value instanceof List<?> several ? several.stream() : Stream.of(value);
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    /** Asks until it is answered. */
    Answer ask(Call call) {
        Optional<Answer> answer = attempt(call);
        if (answer.isEmpty()) {
            answer = await(call.method() + " " + call.path())
                    .atMost(PATIENCE)
                    .pollDelay(PAUSE)
                    .pollInterval(PAUSE)
                    .until(() -> attempt(call), Optional::isPresent);
        }
        tally.acknowledged();
        return answer.orElseThrow();
    }

    /** Moves a referral on; where it has changed since that version, from a fresh look under the same key. */
    Answer move(String referral, Call move, String version) {
        Answer answer = ask(move.onlyIf(version));
        while (answer.status() == 412) {
            tally.tooLate();
            Answer seen = ask(Call.get("/referrals/api/referrals/" + referral, move.organization()));
            answer = ask(move.onlyIf(seen.mustBe(200).version().orElseThrow()));
        }
        return answer;
    }

    private Optional<Answer> attempt(Call call) {
        String bearer = token.value();
        int origin = turn.get();
        try {
            HttpResponse<String> response = http.send(request(call, origin, bearer), BodyHandlers.ofString());
            return switch (response.statusCode()) {
                case 401 -> {
                    token.refused(bearer);
                    yield again();
                }
                case 429, 502, 503, 504 -> again();
                case 500 -> {
                    tally.unforeseen(call.method() + " " + call.path() + " answered 500 " + response.body());
                    yield again();
                }
                default -> Optional.of(answer(response));
            };
        } catch (IOException silent) {
            turn.compareAndSet(origin, (origin + 1) % origins.size());
            return again();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Optional<Answer> again() {
        tally.unanswered();
        return Optional.empty();
    }

    private static Answer answer(HttpResponse<String> response) {
        return new Answer(
                response.statusCode(), response.body(), response.headers().firstValue("ETag"));
    }

    private HttpRequest request(Call call, int origin, String bearer) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origins.get(origin) + call.path()))
                .timeout(timeout)
                .header("Accept", "application/json");
        if (call.organization() != null) {
            request.header("Authorization", "Bearer " + bearer).header("Acting-As", call.organization());
        }
        call.headers().forEach(request::setHeader);
        if (call.body() == null) {
            return request.method(call.method(), BodyPublishers.noBody()).build();
        }
        if (call.body() instanceof Form form) {
            return request.header("Content-Type", "application/x-www-form-urlencoded")
                    .method(call.method(), BodyPublishers.ofString(form.encoded()))
                    .build();
        }
        return request.header("Content-Type", "application/json")
                .method(call.method(), BodyPublishers.ofString(JSON.writeValueAsString(call.body())))
                .build();
    }
}
