package de.praeventionskette.referral.path.reaction;

import de.praeventionskette.kit.aggregate.Happened;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.aggregate.Reaction;
import de.praeventionskette.referral.path.JoinPath;
import de.praeventionskette.referral.referral.Referral;
import de.praeventionskette.referral.referral.ReferralEvent;
import de.praeventionskette.referral.referral.Stations;

/** A referral went on: its station on the path follows, as the referral stands now. */
public final class FollowReferralOnPath implements Reaction<Referral, ReferralEvent> {
    private final JoinPath paths;

    public FollowReferralOnPath(JoinPath paths) {
        this.paths = paths;
    }

    @Override
    public Outcome follow(Happened<Referral, ReferralEvent> happened) {
        Loaded<Referral> now = happened.now();
        paths.follow(now.state().submission().way().path(), now.id(), now.version(), Stations.of(now.state()));
        return Outcome.UNCHANGED;
    }
}
