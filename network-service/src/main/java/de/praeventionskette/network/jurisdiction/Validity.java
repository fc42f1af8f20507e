package de.praeventionskette.network.jurisdiction;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days for which something is recorded, both ends included.
 *
 * @param from first day that the source supports; that it began on this day is not said
 * @param to last day; null: open
 */
public record Validity(LocalDate from, @Nullable LocalDate to) {
    public Validity {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("ends before it begins");
        }
    }

    /** Whether it holds on a day. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** Whether both hold on at least one day. */
    public boolean overlaps(Validity other) {
        return (to == null || !other.from.isAfter(to)) && (other.to == null || !from.isAfter(other.to));
    }
}
