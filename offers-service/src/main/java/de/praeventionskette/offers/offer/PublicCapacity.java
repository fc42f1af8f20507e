package de.praeventionskette.offers.offer;

import de.praeventionskette.contracts.vocabulary.CapacityBand;
import de.praeventionskette.offers.places.Places;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the world may know of free places: a band, taken when the provider reports and at most once a day otherwise, so
 * that no single referral can be read off it.
 *
 * @param band the band; {@code NONE} without a report
 * @param reportedOn day of the provider's report; null: the number is not known
 * @param takenOn day on which the band was taken
 */
public record PublicCapacity(CapacityBand band, @Nullable LocalDate reportedOn, LocalDate takenOn) {
    private static final int FEW = 2;

    static PublicCapacity of(Places places, LocalDate day) {
        Instant reportedAt = places.reportedAt();
        return new PublicCapacity(
                band(places.free().orElse(0)),
                reportedAt == null ? null : Moment.of(reportedAt).day(),
                day);
    }

    private static CapacityBand band(int free) {
        if (free == 0) {
            return CapacityBand.NONE;
        }
        return free <= FEW ? CapacityBand.FEW : CapacityBand.FREE;
    }

    boolean tellsTheSameAs(PublicCapacity other) {
        return band == other.band && java.util.Objects.equals(reportedOn, other.reportedOn);
    }
}
