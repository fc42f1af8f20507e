package de.praeventionskette.referral.escalation;

import de.praeventionskette.referral.calendar.LocalDays;
import de.praeventionskette.referral.escalation.LateFigures.Town;
import de.praeventionskette.referral.escalation.LateFigures.Week;
import de.praeventionskette.referral.referral.Listing;
import de.praeventionskette.referral.referral.Referrals;
import de.praeventionskette.referral.replica.Directory;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/**
 * Counts every Monday what waits too long in each municipality, once for the week. Only referrals whose consent holds are
 * counted; what was counted is kept in bands, so that even the store knows no number.
 */
public final class FreezeLateFigures {
    private static final int WEEK = 7;
    private static final int FOUR_WEEKS = 28;

    private final Referrals referrals;
    private final Directory directory;
    private final LateFigures figures;
    private final Clock clock;

    public FreezeLateFigures(Referrals referrals, Directory directory, LateFigures figures, Clock clock) {
        this.referrals = referrals;
        this.directory = directory;
        this.figures = figures;
        this.clock = clock;
    }

    /** The Monday whose figures are shown now. */
    public LocalDate monday() {
        Instant now = clock.instant();
        LocalDate monday = LocalDays.of(now).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return now.isBefore(LocalDays.morning(monday)) ? monday.minusDays(WEEK) : monday;
    }

    /** Counts for the regions whose figures of the week are not kept yet. */
    public void freeze() {
        LocalDate monday = monday();
        for (String region : directory.regions()) {
            if (figures.find(region, monday).isEmpty()) {
                List<Town> towns = directory.municipalities(region).stream()
                        .map(town -> town(region, town.ags(), monday))
                        .toList();
                figures.keep(region, new Week(monday, clock.instant(), towns));
            }
        }
    }

    private Town town(String region, String ags, LocalDate monday) {
        Instant today = beginning(monday);
        Instant week = beginning(monday.minusDays(WEEK));
        Instant fourWeeks = beginning(monday.minusDays(FOUR_WEEKS));
        return new Town(
                ags,
                due(region, ags, week, today),
                due(region, ags, fourWeeks, week),
                due(region, ags, Instant.EPOCH, fourWeeks));
    }

    private Band due(String region, String ags, Instant from, Instant until) {
        return Band.of(referrals.countDue(region, List.of(Listing.placeKey(ags)), from, until, Band.MOST));
    }

    private static Instant beginning(LocalDate day) {
        return LocalDays.end(day.minusDays(1)).plusMillis(1);
    }
}
