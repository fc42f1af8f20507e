package de.praeventionskette.referral.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What time has brought already, each with the day that it was about: so it comes once, and once more for another day.
 *
 * @param dueSoon the due time of which the receiver was reminded
 * @param overdue the due time that was missed
 * @param endsSoon the last day of the consent of whose end the sender was reminded
 * @param ended the last day of the consent that is over
 */
public record Told(
        @Nullable Instant dueSoon,
        @Nullable Instant overdue,
        @Nullable LocalDate endsSoon,
        @Nullable LocalDate ended) {
    static final Told NOTHING = new Told(null, null, null, null);

    Told with(List<Tide> come) {
        Told after = this;
        for (Tide tide : come) {
            after = after.with(tide);
        }
        return after;
    }

    private Told with(Tide tide) {
        return switch (tide.what()) {
            case DUE_SOON -> new Told(tide.due(), overdue, endsSoon, ended);
            case OVERDUE -> new Told(tide.due(), tide.due(), endsSoon, ended);
            case ENDS_SOON -> new Told(dueSoon, overdue, tide.lastDay(), ended);
            case ENDED -> new Told(dueSoon, overdue, tide.lastDay(), tide.lastDay());
        };
    }
}
