package de.praeventionskette.local.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A machine client's access token by client credentials, renewed before it expires; the issuer says itself where to ask. */
public final class MachineToken {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final int SPARE_SECONDS = 60;
    private static final int OK = 200;

    private final HttpClient http;
    private final String issuer;
    private final String client;
    private final String secret;
    private @Nullable Held held;

    private record Held(String value, Instant renewAt) {}

    /**
     * @param issuer address of the identity provider
     * @param client name of the machine client
     * @param secret its secret
     */
    public MachineToken(HttpClient http, String issuer, String client, String secret) {
        this.http = http;
        this.issuer = issuer;
        this.client = client;
        this.secret = secret;
    }

    /** Of a client of a system that runs here. */
    public static MachineToken of(LocalSystem system, String client, HttpClient http) {
        return new MachineToken(http, system.issuer(), client, system.secretOf(client));
    }

    /** @throws IOException if the issuer gives none */
    public synchronized String value() throws IOException, InterruptedException {
        Held current = held;
        if (current == null || Instant.now().isAfter(current.renewAt())) {
            current = ask(endpoint());
            held = current;
        }
        return current.value();
    }

    /** Forgets a token that a service did not take, unless somebody else has done so since. */
    public synchronized void refused(String token) {
        if (held != null && held.value().equals(token)) {
            held = null;
        }
    }

    private URI endpoint() throws IOException, InterruptedException {
        String base = issuer.replaceAll("/$", "");
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/.well-known/openid-configuration"))
                .build();
        return URI.create(answer(request).path("token_endpoint").asString(base + "/oauth2/token"));
    }

    private Held ask(URI endpoint) throws IOException, InterruptedException {
        String credentials = encoded(client) + ":" + encoded(secret);
        HttpRequest request = HttpRequest.newBuilder(endpoint)
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
        HttpResponse<String> response = WholeAnswer.to(request, http, TIMEOUT);
        if (response.statusCode() != OK) {
            throw new IOException("The issuer answered " + response.statusCode() + " to " + client);
        }
        return JsonMapper.shared().readTree(response.body());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
