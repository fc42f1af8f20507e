package de.praeventionskette.referral.deadline;

import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import de.praeventionskette.referral.calendar.LocalDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Counts by when somebody should have acted: whole local days, so that neither summer time nor the hour of a click matters. */
public final class Deadlines {
    private final DeadlineBook book;
    private final WorkingDays working;

    public Deadlines(DeadlineBook book, WorkingDays working) {
        this.book = book;
        this.working = working;
    }

    /** The end of the last day, for a state that began at some time; empty: it may last. */
    public Optional<Instant> due(ReferralStatus state, Instant since, String organization, String region) {
        if (!DeadlineRules.cover(state)) {
            return Optional.empty();
        }
        return book.of(organization).of(state).map(rule -> LocalDays.end(lastDay(rule, LocalDays.of(since), region)));
    }

    /** The last day on which it is in time. */
    public LocalDate lastDay(DeadlineRule rule, LocalDate since, String region) {
        return rule.workingDays() ? working.after(since, rule.days(), region) : since.plusDays(rule.days());
    }
}
