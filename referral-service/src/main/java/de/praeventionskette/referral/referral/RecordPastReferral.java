package de.praeventionskette.referral.referral;

import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.RequestKey;
import de.praeventionskette.referral.calendar.LocalDays;
import de.praeventionskette.referral.path.JoinPath;
import de.praeventionskette.referral.path.PathId;
import de.praeventionskette.referral.path.PathStart;
import de.praeventionskette.referral.referral.ReferralEvent.ReferralImported;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Puts a referral of the past on record: it keeps its days, and is published like any other. */
public final class RecordPastReferral {
    private static final Duration NOBODY_ASKS_ANY_MORE = Duration.ofDays(30);

    private final Referrals referrals;
    private final JoinPath paths;
    private final Clock clock;

    public RecordPastReferral(Referrals referrals, JoinPath paths, Clock clock) {
        this.referrals = referrals;
        this.paths = paths;
        this.clock = clock;
    }

    /**
     * Records it once; a repeat changes nothing.
     *
     * @param joins whether its path exists already
     */
    public void record(PastReferral past, boolean joins) {
        Referral referral = past.replay();
        if (endedLongAgo(referral)) {
            referral.forgetPlacement();
        }
        RequestKey key = new RequestKey(past.id().value(), past.id().value());
        onPath(past, referral, joins, key);
        referrals.create(referral, List.of(new ReferralImported(past.id())), Command.once(key));
    }

    private boolean endedLongAgo(Referral referral) {
        return referral.state().ended()
                && Duration.between(referral.state().since(), clock.instant()).compareTo(NOBODY_ASKS_ANY_MORE) > 0;
    }

    private void onPath(PastReferral past, Referral referral, boolean joins, RequestKey key) {
        PathId path = past.submission().way().path();
        ReferralId before = past.submission().way().follows();
        if (joins && before != null) {
            paths.joinAfter(path, before.value(), past.id().value(), past.consent());
            return;
        }
        Submission.About about = past.submission().about();
        PathStart start = new PathStart(
                past.submission().region(),
                about.child(),
                about.municipality(),
                LocalDays.of(past.submission().at()),
                about.ageMonths());
        JoinPath.First first = new JoinPath.First(past.id().value(), past.consent(), Stations.of(referral));
        paths.begin(path, start, first, Command.once(key));
    }
}
