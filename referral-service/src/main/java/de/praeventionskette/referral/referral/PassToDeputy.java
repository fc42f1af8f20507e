package de.praeventionskette.referral.referral;

import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.referral.absence.Roster;
import de.praeventionskette.referral.absence.Roster.Handed;
import de.praeventionskette.referral.absence.Rosters;
import de.praeventionskette.referral.consent.ConsentGate;
import de.praeventionskette.referral.referral.HistoryEntry.Aside;
import de.praeventionskette.referral.referral.HistoryEntry.Aside.What;
import de.praeventionskette.referral.referral.HistoryEntry.By;
import de.praeventionskette.referral.referral.HistoryEntry.Mark;
import de.praeventionskette.referral.referral.HistoryEntry.Side;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gives a referral that waits with a team that is away to the team that answers instead: what {@link ReassignReferral} lets
 * people do, under the same conditions, without anybody pressing a button. It looks at how things are now, so a repeat finds
 * nothing left to do.
 */
public final class PassToDeputy {
    private final Referrals referrals;
    private final Rosters rosters;
    private final ConsentGate gate;
    private final Clock clock;

    public PassToDeputy(Referrals referrals, Rosters rosters, ConsentGate gate, Clock clock) {
        this.referrals = referrals;
        this.rosters = rosters;
        this.gate = gate;
        this.clock = clock;
    }

    /**
     * Gives it to the deputy, if there is reason to; what somebody works on already stays.
     *
     * @return whether there was reason to
     */
    public boolean pass(Referral found) {
        return waits(found) && pass(found, rosters.of(found.receiver().organization()));
    }

    /** The same with what was found out about its receiver's organization. */
    boolean pass(Referral found, Roster roster) {
        if (standIn(found, roster).isEmpty()) {
            return false;
        }
        referrals.change(found.id(), Command.plain(), referral -> passed(referral, roster));
        return true;
    }

    private boolean waits(Referral referral) {
        return referral.state().status() == ReferralStatus.REQUESTED && gate.recipientMayRead(referral.consent());
    }

    private Optional<String> standIn(Referral referral, Roster roster) {
        return waits(referral) ? roster.standIn(referral.receiver().unit(), handed(referral)) : Optional.empty();
    }

    private List<ReferralEvent> passed(Referral referral, Roster roster) {
        Mark mark = Mark.silent(new By(Side.RECEIVER, null), clock.instant());
        return standIn(referral, roster)
                .map(team -> referral.beside(Beside.wentToDeputy(referral, team, mark), mark))
                .orElse(List.of());
    }

    /** How it came to the team where it is, if somebody gave it to that. */
    private static @Nullable Handed handed(Referral referral) {
        List<HistoryEntry> passes = referral.history().stream()
                .filter(entry -> entry.aside() != null && entry.aside().team() != null)
                .toList();
        if (passes.isEmpty() || aside(passes.getLast()).what() != What.PASSED_ON) {
            return null;
        }
        String before = passes.size() == 1
                ? referral.submission().sides().receiver().unit()
                : aside(passes.get(passes.size() - 2)).team();
        return new Handed(before, passes.getLast().at());
    }

    private static Aside aside(HistoryEntry pass) {
        return Objects.requireNonNull(pass.aside());
    }
}
