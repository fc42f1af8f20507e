package de.praeventionskette.referral.referral;

import de.praeventionskette.referral.calendar.LocalDays;
import de.praeventionskette.referral.consent.Consent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that time brings to a referral. All times are local mornings or midnights, so that summer time moves nothing.
 *
 * @param what it is
 * @param at from when on
 * @param due the due time that it is about; null: it is about the consent
 * @param lastDay the last day of the consent that it is about; null: it is about what is due
 */
record Tide(
        What what,
        Instant at,
        @Nullable Instant due,
        @Nullable LocalDate lastDay) {
    private static final int REMIND_DAYS = 7;

    /** Kinds, the stronger after the weaker. */
    enum What {
        DUE_SOON,
        OVERDUE,
        ENDS_SOON,
        ENDED
    }

    /** What is still to come, or has come and is not told. */
    static List<Tide> ahead(Consent consent, Progress progress, Told told) {
        LocalDate lastDay = consent.terms().expiresOn();
        boolean given = consent.grants().stream().anyMatch(grant -> grant.withdrawnAt() == null);
        if (!given || lastDay.equals(told.ended())) {
            return List.of();
        }
        List<Tide> ahead = new ArrayList<>();
        Instant due = progress.due();
        if (due != null && !due.equals(told.overdue())) {
            if (!due.equals(told.dueSoon())) {
                ahead.add(new Tide(What.DUE_SOON, reminder(progress.state().since(), due), due, null));
            }
            ahead.add(new Tide(What.OVERDUE, LocalDays.morning(LocalDays.of(due).plusDays(1)), due, null));
        }
        LocalDate remindOn = lastDay.minusDays(Consent.RENEWAL_DAYS);
        boolean inTime = LocalDays.of(consent.terms().givenAt()).isBefore(remindOn);
        if (inTime && !progress.state().ended() && !lastDay.equals(told.endsSoon())) {
            ahead.add(new Tide(What.ENDS_SOON, LocalDays.morning(remindOn), null, lastDay));
        }
        ahead.add(new Tide(What.ENDED, LocalDays.end(lastDay).plusMillis(1), null, lastDay));
        return ahead;
    }

    /** Half-way, and no more than a week before. */
    private static Instant reminder(Instant since, Instant due) {
        LocalDate first = LocalDays.of(since);
        LocalDate last = LocalDays.of(due);
        LocalDate halfWay = first.plusDays((ChronoUnit.DAYS.between(first, last) + 1) / 2);
        LocalDate weekBefore = last.minusDays(REMIND_DAYS);
        return LocalDays.morning(halfWay.isAfter(weekBefore) ? halfWay : weekBefore);
    }

    /** What has come by now; of two that are about the same only the stronger. */
    static List<Tide> come(Referral referral, Instant now) {
        Progress progress = referral.progress();
        List<Tide> come = ahead(referral.consent(), progress, progress.told()).stream()
                .filter(tide -> !tide.at().isAfter(now))
                .toList();
        return come.stream()
                .filter(tide -> come.stream().noneMatch(other -> other.outdoes(tide)))
                .toList();
    }

    private boolean outdoes(Tide other) {
        return what == What.ENDED && other.what != What.ENDED || what == What.OVERDUE && other.what == What.DUE_SOON;
    }

    static List<ReferralEvent> events(List<Tide> come, ReferralId referral) {
        return come.stream().map(tide -> tide.event(referral)).toList();
    }

    private ReferralEvent event(ReferralId referral) {
        return switch (what) {
            case DUE_SOON -> new ReferralEvent.DueSoon(referral);
            case OVERDUE -> new ReferralEvent.BecameOverdue(referral);
            case ENDS_SOON -> new ReferralEvent.ConsentEndsSoon(referral);
            case ENDED -> new ReferralEvent.ConsentEnded(referral);
        };
    }
}
