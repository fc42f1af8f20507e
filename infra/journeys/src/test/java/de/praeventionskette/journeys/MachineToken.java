package de.praeventionskette.journeys;

import static org.awaitility.Awaitility.await;

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
import java.util.Base64;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** The access token of a machine client; waits for the identity provider where that is away. */
final class MachineToken {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpRequest request;
    private String value;

    private MachineToken(LocalSystem system, String client) {
        String credentials = client + ":" + system.secretOf(client);
        this.request = HttpRequest.newBuilder(URI.create(system.issuer() + "/oauth2/token"))
                .timeout(Duration.ofSeconds(10))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
    }

    /** Works for both sides of a referral: {@link Families#SENDER} and {@link Families#RECEIVER}. */
    static MachineToken ofBothSides() {
        return new MachineToken(StartedSystem.get(), "bench");
    }

    /** Administers the region of {@link Families#REGION}. */
    static MachineToken ofAdministration() {
        return new MachineToken(StartedSystem.get(), "sample-loader");
    }

    synchronized String value() {
        if (value == null) {
            value = await().atMost(PATIENCE)
                    .until(this::ask, Optional::isPresent)
                    .orElseThrow();
        }
        return value;
    }

    /** Asks for a new one unless somebody else has done so since. */
    synchronized void refused(String token) {
        if (token.equals(value)) {
            value = null;
        }
    }

    private Optional<String> ask() throws InterruptedException {
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            return answer.statusCode() == 200
                    ? Optional.of(JsonMapper.shared()
                            .readTree(answer.body())
                            .get("access_token")
                            .asString())
                    : Optional.empty();
        } catch (IOException away) {
            return Optional.empty();
        }
    }
}
