package de.praeventionskette.kit.replay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * State of a projection.
 *
 * @param projection its name
 * @param current the generation that is read and shown
 * @param building the generation that is being built beside it; null: none
 * @param startedAt when that was started
 * @param read places of the topic read for it so far, markers of transactions included
 * @param total places to read, as of the start
 * @param failure why the last replay stopped, if it did
 */
public record Generation(
        String projection,
        int current,
        @Nullable Integer building,
        @Nullable Instant startedAt,
        long read,
        long total,
        @Nullable String failure) {

    static Generation first(String projection) {
        return new Generation(projection, 1, null, null, 0, 0, null);
    }
}
