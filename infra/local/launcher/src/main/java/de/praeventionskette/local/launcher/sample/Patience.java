package de.praeventionskette.local.launcher.sample;

import java.time.Duration;
import java.time.Instant;

/**
 * How long the loader waits for something that is not there yet.
 *
 * @param total until it gives up
 * @param pause between two tries
 */
record Patience(Duration total, Duration pause) {
    static final Patience USUAL = new Patience(Duration.ofSeconds(30), Duration.ofMillis(400));

    Attempts begin() {
        return new Attempts(this, Instant.now().plus(total));
    }

    /** Tries that follow each other with a pause. */
    record Attempts(Patience patience, Instant end) {

        /** Waits a little and says whether another try is worth it. */
        boolean another() throws InterruptedException {
            if (Instant.now().isAfter(end)) {
                return false;
            }
            Thread.sleep(patience.pause());
            return true;
        }
    }
}
