package de.praeventionskette.referral.referral;

import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.referral.absence.Absence;
import de.praeventionskette.referral.absence.Absences;
import de.praeventionskette.referral.absence.Addressee;
import de.praeventionskette.referral.absence.Roster;
import de.praeventionskette.referral.absence.Rosters;
import de.praeventionskette.referral.calendar.LocalDays;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives what already waits with teams that are away to their deputies: on the day on which an absence begins, after a time
 * without any instance, and when a deputy comes back. It may run on every instance and as often as one likes: what has
 * gone over is on no list of the team that is away.
 */
public final class PassWaitingToDeputies {
    private final Referrals referrals;
    private final Absences absences;
    private final Rosters rosters;
    private final PassToDeputy passing;
    private final Clock clock;

    public PassWaitingToDeputies(
            Referrals referrals, Absences absences, Rosters rosters, PassToDeputy passing, Clock clock) {
        this.rosters = rosters;
        this.referrals = referrals;
        this.absences = absences;
        this.passing = passing;
        this.clock = clock;
    }

    /**
     * Looks at all of it, {@code atOnce} absences and referrals at a time. A team where that fails holds up no other; the first
     * failure is thrown when all have had their turn, with the later ones suppressed.
     */
    public void pass(int atOnce) {
        LocalDate today = LocalDays.of(clock.instant());
        List<RuntimeException> failures = new ArrayList<>();
        String after = null;
        List<Loaded<Absence>> page;
        do {
            page = absences.withDeputy(today, after, atOnce);
            for (Loaded<Absence> each : page) {
                try {
                    pass(each.state().who(), each.region(), atOnce);
                } catch (RuntimeException e) {
                    failures.add(e);
                }
                after = each.id();
            }
        } while (page.size() == atOnce);
        if (!failures.isEmpty()) {
            RuntimeException first = failures.getFirst();
            failures.stream().skip(1).forEach(first::addSuppressed);
            throw first;
        }
    }

    private void pass(Addressee who, String region, int atOnce) {
        Roster roster = rosters.of(who.organization());
        if (roster.standIn(who.unit()).isEmpty()) {
            return;
        }
        List<String> keys = List.of(Listing.waitingWith(new Party(who.organization(), who.unit())));
        String before = null;
        List<Loaded<Referral>> page;
        do {
            page = referrals.newest(region, keys, before, atOnce);
            for (Loaded<Referral> each : page) {
                passing.pass(each.state(), roster);
                before = each.state().listing().newest();
            }
        } while (page.size() == atOnce);
    }
}
