package de.praeventionskette.referral.referral;

import de.praeventionskette.contracts.vocabulary.Reason;
import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import de.praeventionskette.referral.calendar.LocalDays;
import de.praeventionskette.referral.path.Station;
import de.praeventionskette.referral.path.Station.StateSince;
import de.praeventionskette.referral.path.Station.Team;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of a referral stands on a path. */
public final class Stations {
    private Stations() {}

    /** The station that a referral is; none if it was entered in error. */
    public static @Nullable Station of(Referral referral) {
        if (referral.state().status() == ReferralStatus.ENTERED_IN_ERROR) {
            return null;
        }
        Submission asked = referral.submission();
        ReferralId follows = asked.way().follows();
        Reason reason = referral.state().why().map(Grounds::reason).orElse(null);
        return new Station(
                asked.at(),
                follows == null ? null : follows.value(),
                new Station.Help(asked.offer().field(), asked.offer().level()),
                referral.sender().map(Stations::team).orElse(null),
                team(referral.receiver()),
                states(referral.history()),
                reason);
    }

    /** An end that was taken back never was. */
    private static List<StateSince> states(List<HistoryEntry> history) {
        List<StateSince> states = new ArrayList<>();
        for (HistoryEntry entry : history) {
            if (!isEnd(entry.status())) {
                while (!states.isEmpty() && isEnd(states.getLast().state())) {
                    states.removeLast();
                }
            }
            if (states.isEmpty() || states.getLast().state() != entry.status()) {
                states.add(new StateSince(entry.status(), LocalDays.of(entry.at())));
            }
        }
        return states;
    }

    private static boolean isEnd(ReferralStatus status) {
        return switch (status) {
            case DRAFT, REQUESTED, ACCEPTED, IN_PROGRESS, ON_HOLD -> false;
            case REJECTED, COMPLETED, FAILED, CANCELLED, ENTERED_IN_ERROR -> true;
        };
    }

    private static Team team(Party party) {
        return new Team(party.organization(), party.unit());
    }
}
