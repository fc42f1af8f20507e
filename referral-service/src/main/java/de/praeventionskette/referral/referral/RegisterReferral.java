package de.praeventionskette.referral.referral;

import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.aggregate.RequestKey;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.calendar.LocalDays;
import de.praeventionskette.referral.consent.Consent;
import de.praeventionskette.referral.deadline.Deadlines;
import de.praeventionskette.referral.path.JoinPath;
import de.praeventionskette.referral.path.PathCode;
import de.praeventionskette.referral.path.PathId;
import de.praeventionskette.referral.path.PathStart;
import de.praeventionskette.referral.referral.HistoryEntry.By;
import de.praeventionskette.referral.referral.HistoryEntry.Mark;
import de.praeventionskette.referral.referral.HistoryEntry.Side;
import de.praeventionskette.referral.referral.ReferralEvent.ReferralSubmitted;
import de.praeventionskette.referral.replica.KnownOffer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a checked wish on record: first the path with the family's consent to be on it, then the referral. */
public final class RegisterReferral {
    private final Referrals referrals;
    private final JoinPath paths;
    private final Deadlines deadlines;
    private final Clock clock;

    public RegisterReferral(Referrals referrals, JoinPath paths, Deadlines deadlines, Clock clock) {
        this.referrals = referrals;
        this.deadlines = deadlines;
        this.paths = paths;
        this.clock = clock;
    }

    /** A wish that was checked. */
    record Draft(KnownOffer offer, Submission.About about, Consent consent, Submission.Need need, Join join) {
        /**
         * How it comes onto a path.
         *
         * @param path the path that it joins; null: one of its own
         * @param follows the referral that handed over
         */
        record Join(@Nullable PathId path, @Nullable ReferralId follows) {}
    }

    Loaded<Referral> register(Draft draft, RequestKey key, Actor actor) {
        ReferralId id = new ReferralId(key.creates(actor.organization()));
        Instant now = clock.instant();
        PathId joined = draft.join().path();
        PathId path = joined == null ? new PathId(key.creates(actor.organization() + "/path")) : joined;
        if (joined == null) {
            PathStart start = new PathStart(
                    actor.region(),
                    draft.about().child(),
                    draft.about().municipality(),
                    LocalDays.of(now),
                    draft.about().ageMonths());
            paths.begin(path, start, new JoinPath.First(id.value(), draft.consent(), null), Command.once(key));
        } else {
            paths.join(path, id.value(), draft.consent());
        }
        Submission.Way way = new Submission.Way(path, draft.join().follows(), null);
        Referral referral = Referral.submit(
                id,
                submission(draft, way, now, actor),
                draft.consent(),
                new Mark(new By(Side.SENDER, actor.subject()), now, null, due(draft.offer())));
        return referrals.create(referral, List.of(new ReferralSubmitted(id)), Command.once(key));
    }

    private Due due(KnownOffer offer) {
        return state ->
                deadlines.due(state.status(), state.since(), offer.receiver().organization(), offer.region());
    }

    PathCode codeOf(PathId path) {
        return paths.codeOf(path);
    }

    private Submission submission(Draft draft, Submission.Way way, Instant at, Actor actor) {
        KnownOffer offer = draft.offer();
        return Submission.of(actor.region(), Party.of(actor), offer, draft.about(), way, draft.need(), at);
    }
}
