package de.praeventionskette.bench;

import de.praeventionskette.local.launcher.MachineToken;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls one service at its own address, as a client in one of its memberships. An answer that was not expected ends the measurement.
 *
 * @param base address that paths are put behind
 * @param membership empty: the service knows none
 */
record Caller(HttpClient http, MachineToken token, String base, String membership) {
    private static final Duration TIMEOUT = Duration.ofMinutes(5);
    private static final JsonMapper JSON = JsonMapper.shared();

    /** An answer that the measurement cannot go on with. */
    static final class Unexpected extends IOException {
        private static final long serialVersionUID = 1L;
        private final int status;

        Unexpected(String path, HttpResponse<String> answer) {
            super(path + " answered " + answer.statusCode() + " " + answer.body());
            this.status = answer.statusCode();
        }

        int status() {
            return status;
        }
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return JSON.readTree(read(path).body());
    }

    /** The answer with its headers. */
    HttpResponse<String> read(String path) throws IOException, InterruptedException {
        return send(path, request(path).GET());
    }

    JsonNode put(String path, Object body) throws IOException, InterruptedException {
        return JSON.readTree(send(path, json(path).PUT(BodyPublishers.ofString(JSON.writeValueAsString(body))))
                .body());
    }

    /** Creates something, under a key of its own. */
    JsonNode create(String path, Object body) throws IOException, InterruptedException {
        return post(path, body, Map.of("Idempotency-Key", UUID.randomUUID().toString()));
    }

    JsonNode post(String path, Object body, Map<String, String> headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = json(path).POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
        headers.forEach(request::header);
        return JSON.readTree(send(path, request).body());
    }

    /** A request that is still to be given a method. */
    HttpRequest.Builder request(String path) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + token.value());
        return membership.isEmpty() ? request : request.header("Acting-As", membership);
    }

    private HttpRequest.Builder json(String path) throws IOException, InterruptedException {
        return request(path).header("Content-Type", "application/json");
    }

    private HttpResponse<String> send(String path, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.timeout(TIMEOUT).build(), BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new Unexpected(path, answer);
        }
        return answer;
    }
}
