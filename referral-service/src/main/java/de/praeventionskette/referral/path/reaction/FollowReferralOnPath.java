package de.praeventionskette.referral.path.reaction;

import de.praeventionskette.contracts.vocabulary.Reason;
import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import de.praeventionskette.kit.aggregate.Happened;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.aggregate.Reaction;
import de.praeventionskette.referral.calendar.LocalDays;
import de.praeventionskette.referral.path.JoinPath;
import de.praeventionskette.referral.path.Station;
import de.praeventionskette.referral.path.Station.StateSince;
import de.praeventionskette.referral.path.Station.Team;
import de.praeventionskette.referral.referral.Grounds;
import de.praeventionskette.referral.referral.HistoryEntry;
import de.praeventionskette.referral.referral.Party;
import de.praeventionskette.referral.referral.Referral;
import de.praeventionskette.referral.referral.ReferralEvent;
import de.praeventionskette.referral.referral.ReferralId;
import de.praeventionskette.referral.referral.Referrals;
import de.praeventionskette.referral.referral.Submission;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A referral went on: its station on the path follows, as the referral stands now. */
public final class FollowReferralOnPath implements Reaction<ReferralEvent> {
    private final Referrals referrals;
    private final JoinPath paths;

    public FollowReferralOnPath(Referrals referrals, JoinPath paths) {
        this.referrals = referrals;
        this.paths = paths;
    }

    @Override
    public void follow(Happened<ReferralEvent> happened) {
        Loaded<Referral> now =
                referrals.find(new ReferralId(happened.id())).orElseThrow();
        paths.follow(
                now.state().submission().way().path(), happened.id(), now.version(), station(now.state()));
    }

    /** The station that a referral is; none if it was entered in error. */
    public static @Nullable Station station(Referral referral) {
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
                team(referral.sender()),
                team(referral.receiver()),
                states(referral.history()),
                reason);
    }

    private static List<StateSince> states(List<HistoryEntry> history) {
        List<StateSince> states = new ArrayList<>();
        for (HistoryEntry entry : history) {
            if (states.isEmpty() || states.getLast().state() != entry.status()) {
                states.add(new StateSince(entry.status(), LocalDays.of(entry.at())));
            }
        }
        return states;
    }

    private static Team team(Party party) {
        return new Team(party.organization(), party.unit());
    }
}
