package de.praeventionskette.referral.notice;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is on its way to somebody. A letter says that something waits, and the list it leads to shows all there is: so one that
 * is sent tells all that happened before, and nothing needs to be counted or remembered but a point in time.
 *
 * @param happened the newest of what is not told yet; null: nothing
 * @param number whether the number that proves the mailbox is to be sent
 * @param toldUpTo what happened until then is told
 * @param quietUntil no digest before that; null: at once
 * @param letters how many were sent; makes the id of a letter the same when it is sent again
 * @param attempt a letter that is being sent, or that could not be
 */
public record Post(
        @Nullable Instant happened,
        boolean number,
        Instant toldUpTo,
        @Nullable Instant quietUntil,
        int letters,
        @Nullable Attempt attempt) {
    private static final Duration BETWEEN_DIGESTS = Duration.ofHours(1);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final int LONGEST_PAUSE_AFTER = 6;

    /** Longer than a mail server may take; after that another instance tries. */
    static final Duration LEASE = Duration.ofMinutes(5);

    /** What a letter is about. */
    public enum About {
        /** Something waits. */
        DIGEST,
        /** The number that proves a mailbox. */
        NUMBER
    }

    /**
     * Somebody tries to send.
     *
     * @param failures how often that went wrong
     * @param again when it may be tried again
     */
    public record Attempt(About about, Instant at, int failures, Instant again) {}

    /** Tells what happens from now on. */
    static Post from(Instant now, int letters) {
        return new Post(null, false, now.minusMillis(1), null, letters, null);
    }

    /** Notes that something happened; the same if it is told, or waits to be. */
    Post waiting(Instant at) {
        boolean known = !at.isAfter(toldUpTo) || (happened != null && !at.isAfter(happened));
        return known ? this : new Post(at, number, toldUpTo, quietUntil, letters, attempt);
    }

    Post askingForNumber() {
        return new Post(happened, true, toldUpTo, quietUntil, letters, null);
    }

    /** When the next letter is due; null: there is none. */
    @Nullable Instant due() {
        if (attempt != null) {
            return attempt.again();
        }
        if (number) {
            return toldUpTo;
        }
        return happened == null || quietUntil == null || happened.isAfter(quietUntil) ? happened : quietUntil;
    }

    Post claimed(Instant now) {
        int failures = attempt == null ? 0 : attempt.failures();
        About about = number ? About.NUMBER : About.DIGEST;
        return with(new Attempt(about, now, failures, now.plus(LEASE)));
    }

    Post failed(Attempt which, Instant now) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(which.failures(), LONGEST_PAUSE_AFTER));
        return with(new Attempt(which.about(), which.at(), which.failures() + 1, now.plus(pause)));
    }

    Post sent(Attempt which) {
        if (which.about() == About.NUMBER) {
            return new Post(happened, false, toldUpTo, quietUntil, letters + 1, null);
        }
        Instant since = happened != null && happened.isAfter(which.at()) ? happened : null;
        return new Post(since, number, which.at(), which.at().plus(BETWEEN_DIGESTS), letters + 1, null);
    }

    private Post with(Attempt next) {
        return new Post(happened, number, toldUpTo, quietUntil, letters, next);
    }
}
