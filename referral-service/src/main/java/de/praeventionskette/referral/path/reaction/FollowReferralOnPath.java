package de.praeventionskette.referral.path.reaction;

import de.praeventionskette.kit.aggregate.Happened;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.aggregate.Reaction;
import de.praeventionskette.referral.path.JoinPath;
import de.praeventionskette.referral.referral.Referral;
import de.praeventionskette.referral.referral.ReferralEvent;
import de.praeventionskette.referral.referral.ReferralId;
import de.praeventionskette.referral.referral.Referrals;
import de.praeventionskette.referral.referral.Stations;

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
        Loaded<Referral> now = referrals.find(new ReferralId(happened.id())).orElseThrow();
        paths.follow(now.state().submission().way().path(), happened.id(), now.version(), Stations.of(now.state()));
    }
}
