package de.praeventionskette.local.launcher.sample;

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
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The loader's access token by client credentials, renewed before it expires; the issuer says itself where to ask. */
final class AccessToken {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final int SPARE_SECONDS = 60;
    private static final int OK = 200;

    private final HttpClient http;
    private final Target target;
    private @Nullable Held held;

    private record Held(String value, Instant renewAt) {}

    AccessToken(HttpClient http, Target target) {
        this.http = http;
        this.target = target;
    }

    /** @throws IOException if the issuer gives none */
    synchronized String value() throws IOException, InterruptedException {
        Held current = held;
        if (current == null || Instant.now().isAfter(current.renewAt())) {
            current = ask(endpoint());
            held = current;
        }
        return current.value();
    }

    private URI endpoint() throws IOException, InterruptedException {
        String base = target.issuer().replaceAll("/$", "");
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/.well-known/openid-configuration"))
                .timeout(TIMEOUT)
                .build();
        return URI.create(answer(request).path("token_endpoint").asString(base + "/oauth2/token"));
    }

    private Held ask(URI endpoint) throws IOException, InterruptedException {
        String credentials = encoded(Target.CLIENT) + ":" + encoded(target.secret());
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .timeout(TIMEOUT)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        JsonNode token = answer(request);
        int seconds = token.path("expires_in").asInt(SPARE_SECONDS * 2);
        return new Held(
                token.path("access_token").asString(), Instant.now().plusSeconds(Math.max(1, seconds - SPARE_SECONDS)));
    }

    private JsonNode answer(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() != OK) {
            throw new IOException("The issuer answered " + response.statusCode() + " to the sample loader");
        }
        return JsonMapper.shared().readTree(response.body());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
