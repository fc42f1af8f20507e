package de.praeventionskette.local.launcher.sample;

import de.praeventionskette.local.launcher.Progress;
import de.praeventionskette.local.launcher.WholeAnswer;
import de.praeventionskette.local.launcher.sample.PublicApi.Refused;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;

/**
 * Releases the weekly figures of the past, as every morning does by itself. What is released stays as it is, so first all that was
 * imported must be published, and known where figures are made.
 */
final class Release {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    /** One look counts paths and referrals one after the other; what moved from these to those meanwhile shows at the next. */
    private static final int LOOKS = 2;

    private static final String UNPUBLISHED = "outbox_waiting";
    private static final String AGE_OF_PATHS = "replica_age_seconds";
    private static final String OF_PATHS = "subscription=\"paths\"";

    private final PublicApi api;
    private final HttpClient http;
    private final Target target;
    private final Patience patience;
    private final Progress progress;

    Release(PublicApi api, HttpClient http, Target target, Patience patience, Progress progress) {
        this.api = api;
        this.http = http;
        this.target = target;
        this.patience = patience;
        this.progress = progress;
    }

    void ofCompleteWeeks() throws IOException, InterruptedException {
        if (!allIsKnown()) {
            progress.say(
                    "! sample: no weeks were released, since not all referrals have arrived; the morning will do it");
            return;
        }
        for (District district : District.ALL) {
            try {
                int weeks = api.post(target.reporting() + "/releases", district)
                        .path("weeks")
                        .size();
                progress.say("  sample: figures of %d weeks of %s released".formatted(weeks, district.key()));
            } catch (Refused refused) {
                progress.say("! sample: " + refused.getMessage());
            }
        }
    }

    private boolean allIsKnown() throws InterruptedException {
        if (!allIsPublished()) {
            return false;
        }
        Instant published = Instant.now();
        Patience.Attempts attempts = patience.begin();
        while (knownUpTo().isBefore(published)) {
            if (!attempts.another()) {
                return false;
            }
        }
        return true;
    }

    private boolean allIsPublished() throws InterruptedException {
        Patience.Attempts attempts = patience.begin();
        int quiet = 0;
        while (true) {
            quiet = figure(target.figures().referral(), UNPUBLISHED, "").orElse(1) == 0 ? quiet + 1 : 0;
            if (quiet == LOOKS) {
                return true;
            }
            if (!attempts.another()) {
                return false;
            }
        }
    }

    private Instant knownUpTo() throws InterruptedException {
        Instant now = Instant.now();
        OptionalDouble age = figure(target.figures().reporting(), AGE_OF_PATHS, OF_PATHS);
        return age.isEmpty() ? Instant.EPOCH : now.minusMillis((long) (1000 * age.getAsDouble()));
    }

    /** A figure in the text that Prometheus reads: name, labels in braces, number. A busy service that does not tell it is asked again. */
    private OptionalDouble figure(String actuator, String name, String label) throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(actuator + "/prometheus")).build();
        try {
            return WholeAnswer.to(request, http, TIMEOUT)
                    .body()
                    .lines()
                    .filter(line -> line.startsWith(name) && line.contains(label))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .filter(number -> !Double.isNaN(number))
                    .findFirst();
        } catch (IOException notNow) {
            return OptionalDouble.empty();
        }
    }
}
