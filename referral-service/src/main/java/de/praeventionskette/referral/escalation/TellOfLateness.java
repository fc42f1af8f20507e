package de.praeventionskette.referral.escalation;

import de.praeventionskette.referral.calendar.LocalDays;
import de.praeventionskette.referral.escalation.LateFigures.Town;
import de.praeventionskette.referral.escalation.LateFigures.Week;
import de.praeventionskette.referral.notice.NoticeKind;
import de.praeventionskette.referral.notice.TellSubscribers;
import de.praeventionskette.referral.replica.Directory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Tells those who coordinate that families wait too long in a municipality of theirs. All of a week happened when it was
 * counted, so whoever was told of it is not told again, however often this runs.
 */
public final class TellOfLateness {
    private final Directory directory;
    private final LateFigures figures;
    private final FreezeLateFigures freezing;
    private final TellSubscribers subscribers;

    public TellOfLateness(
            Directory directory, LateFigures figures, FreezeLateFigures freezing, TellSubscribers subscribers) {
        this.directory = directory;
        this.figures = figures;
        this.freezing = freezing;
        this.subscribers = subscribers;
    }

    /** Tells what is kept of the present week. */
    public void tell() {
        LocalDate monday = freezing.monday();
        for (String region : directory.regions()) {
            figures.find(region, monday).ifPresent(this::tell);
        }
    }

    private void tell(Week week) {
        List<String> late = week.towns().stream()
                .filter(TellOfLateness::isLate)
                .map(Town::ags)
                .toList();
        if (!late.isEmpty()) {
            Instant counted = Objects.requireNonNullElse(week.countedAt(), LocalDays.morning(week.monday()));
            subscribers.tell(late, NoticeKind.LATE, counted);
        }
    }

    /** What is too few to be shown is too few to be told. */
    private static boolean isLate(Town town) {
        return Stream.of(town.upTo7(), town.upTo28(), town.longer()).anyMatch(band -> band != Band.UNDER_5);
    }
}
