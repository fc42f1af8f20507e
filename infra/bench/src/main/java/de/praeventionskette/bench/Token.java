package de.praeventionskette.bench;

import de.praeventionskette.local.launcher.LocalSystem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A machine client's access token, renewed before it ends. */
final class Token {
    private static final Duration SPARE = Duration.ofMinutes(3);

    private final HttpClient http;
    private final URI endpoint;
    private final String credentials;
    private volatile @Nullable Held held;

    private record Held(String value, Instant renewAt) {}

    Token(HttpClient http, LocalSystem system, String client) {
        this.http = http;
        this.endpoint = URI.create(system.issuer() + "/oauth2/token");
        String pair = client + ":" + system.secretOf(client);
        this.credentials = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    String value() throws IOException, InterruptedException {
        Held now = held;
        if (now == null || Instant.now().isAfter(now.renewAt())) {
            now = ask();
            held = now;
        }
        return now.value();
    }

    private Held ask() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("The issuer answered " + answer.statusCode());
        }
        JsonNode token = JsonMapper.shared().readTree(answer.body());
        Instant end = Instant.now().plusSeconds(token.path("expires_in").asLong());
        return new Held(token.path("access_token").asString(), end.minus(SPARE));
    }
}
