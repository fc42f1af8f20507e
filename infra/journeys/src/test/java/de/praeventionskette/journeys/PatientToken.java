package de.praeventionskette.journeys;

import static org.awaitility.Awaitility.await;

import de.praeventionskette.local.launcher.MachineToken;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;

/** The access token of a machine client; waits for the identity provider where that is away. */
final class PatientToken {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final MachineToken token;

    private PatientToken(String client) {
        this.token = MachineToken.of(StartedSystem.get(), client, HttpClient.newHttpClient());
    }

    /** Works for both sides of a referral: {@link Families#SENDER} and {@link Families#RECEIVER}. */
    static PatientToken ofBothSides() {
        return new PatientToken("bench");
    }

    /** Administers the region of {@link Families#REGION}. */
    static PatientToken ofAdministration() {
        return new PatientToken("sample-loader");
    }

    String value() {
        return ask().orElseGet(() ->
                await().atMost(PATIENCE).until(this::ask, Optional::isPresent).orElseThrow());
    }

    /** Asks for a new one next time. */
    void refused(String value) {
        token.refused(value);
    }

    private Optional<String> ask() {
        try {
            return Optional.of(token.value());
        } catch (IOException away) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
