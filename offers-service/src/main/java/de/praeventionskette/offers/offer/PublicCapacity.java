package de.praeventionskette.offers.offer;

import de.praeventionskette.contracts.vocabulary.CapacityBand;
import de.praeventionskette.contracts.vocabulary.WaitBand;
import de.praeventionskette.offers.places.Places;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the world may know of free places: a band, taken when the provider reports and at most once a day otherwise, so
 * that no single referral can be read off it.
 *
 * @param band the band; {@code NONE} without a report
 * @param reportedOn day of the provider's report; null: the number is not known
 * @param takenOn day on which the band was taken
 * @param waited how long those waited who lately got a place; null: too few to say
 */
public record PublicCapacity(
        CapacityBand band,
        @Nullable LocalDate reportedOn,
        LocalDate takenOn,
        @Nullable WaitBand waited) {
    private static final int FEW = 2;
    private static final NavigableMap<Integer, WaitBand> WAITS = new TreeMap<>(Map.of(
            0, WaitBand.UNDER_1_WEEK,
            7, WaitBand.UP_TO_2_WEEKS,
            14, WaitBand.UP_TO_4_WEEKS,
            28, WaitBand.UP_TO_8_WEEKS,
            56, WaitBand.UP_TO_12_WEEKS,
            84, WaitBand.OVER_12_WEEKS));

    static PublicCapacity of(Places places, LocalDate day) {
        Instant reportedAt = places.reportedAt();
        return new PublicCapacity(
                band(places.free().orElse(0)),
                reportedAt == null ? null : Moment.of(reportedAt).day(),
                day,
                wait(places.waits().middle(Moment.startOf(day))));
    }

    private static @Nullable WaitBand wait(OptionalInt days) {
        return days.isEmpty() ? null : WAITS.floorEntry(days.getAsInt()).getValue();
    }

    private static CapacityBand band(int free) {
        if (free == 0) {
            return CapacityBand.NONE;
        }
        return free <= FEW ? CapacityBand.FEW : CapacityBand.FREE;
    }

    boolean tellsTheSameAs(PublicCapacity other) {
        return band == other.band && waited == other.waited && Objects.equals(reportedOn, other.reportedOn);
    }
}
