package de.praeventionskette.referral.referral;

import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.aggregate.RequestKey;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.calendar.LocalDays;
import de.praeventionskette.referral.consent.Consent;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.deadline.Deadlines;
import de.praeventionskette.referral.path.JoinPath;
import de.praeventionskette.referral.path.PathCode;
import de.praeventionskette.referral.path.PathId;
import de.praeventionskette.referral.path.PathStart;
import de.praeventionskette.referral.referral.Alternatives.Asked;
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
    private static final String PATH = "/path";
    private static final String NEXT = "/next";

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
    record Draft(KnownOffer offer, Submission.About about, Allowed allowed, Submission.Need need, Join join) {
        /**
         * What the family allows.
         *
         * @param alternatives whom to ask when this comes to nothing; null: nobody
         */
        record Allowed(Consent consent, @Nullable Alternatives alternatives) {}

        /**
         * How it comes onto a path.
         *
         * @param path the path that it joins; null: one of its own
         * @param follows the referral that handed over
         */
        record Join(@Nullable PathId path, @Nullable ReferralId follows) {}
    }

    /** Under which ids and for whom a draft is put on record. */
    private record Entry(
            ReferralId id,
            PathId path,
            Party sender,
            @Nullable String subject,
            Command command) {}

    Loaded<Referral> register(Draft draft, RequestKey key, Actor actor) {
        ReferralId id = new ReferralId(key.creates(actor.organization()));
        PathId joined = draft.join().path();
        PathId path = joined == null ? new PathId(key.creates(actor.organization() + PATH)) : joined;
        Command once = Command.once(key);
        if (joined == null) {
            begin(path, id, draft, actor.region(), once);
        } else {
            paths.join(path, id.value(), draft.allowed().consent());
        }
        return create(draft, new Entry(id, path, Party.of(actor), actor.subject(), once), actor.region());
    }

    /**
     * Puts on record what is asked instead of a referral that came to nothing, for the same sender and with the same words; once
     * per referral. Nothing happens if the family has taken its data back by its path code meanwhile.
     */
    void registerInstead(Referral before, KnownOffer offer, Asked asked, @Nullable Alternatives rest) {
        Submission first = before.submission();
        Consent consent = asked.alternative().consent();
        Draft draft = new Draft(
                offer,
                new Submission.About(
                        first.about().child(),
                        first.ageMonths(LocalDays.of(clock.instant())),
                        first.about().municipality()),
                new Draft.Allowed(consent, rest),
                first.need(),
                new Draft.Join(null, null));
        Command once = Command.once(keyInsteadOf(before));
        if (!consent.includes(ConsentScope.PATH)) {
            PathId own = new PathId(keyInsteadOf(before).creates(before.sender().organization() + NEXT + PATH));
            begin(own, asked.referral(), draft, first.region(), once);
            create(draft, new Entry(asked.referral(), own, before.sender(), null, once), first.region());
        } else if (paths.joinInstead(
                first.way().path(), asked.referral().value(), before.id().value(), consent)) {
            create(draft, new Entry(asked.referral(), first.way().path(), before.sender(), null, once), first.region());
        }
    }

    /** The id of what is asked instead of a referral: the same each time. */
    static ReferralId insteadOf(Referral before) {
        return new ReferralId(keyInsteadOf(before).creates(before.sender().organization() + NEXT));
    }

    private static RequestKey keyInsteadOf(Referral before) {
        return new RequestKey(before.id().value(), NEXT);
    }

    private void begin(PathId path, ReferralId first, Draft draft, String region, Command once) {
        PathStart start = new PathStart(
                region,
                draft.about().child(),
                draft.about().municipality(),
                LocalDays.of(clock.instant()),
                draft.about().ageMonths());
        paths.begin(
                path, start, new JoinPath.First(first.value(), draft.allowed().consent(), null), once);
    }

    private Loaded<Referral> create(Draft draft, Entry entry, String region) {
        Instant now = clock.instant();
        Submission.Way way = new Submission.Way(entry.path(), draft.join().follows(), null);
        Submission submission =
                Submission.of(region, entry.sender(), draft.offer(), draft.about(), way, draft.need(), now);
        Mark mark = new Mark(new By(Side.SENDER, entry.subject()), now, null, due(draft.offer()));
        Referral referral = Referral.submit(
                entry.id(),
                submission,
                draft.allowed().consent(),
                draft.allowed().alternatives(),
                mark);
        return referrals.create(referral, List.of(new ReferralSubmitted(entry.id())), entry.command());
    }

    private Due due(KnownOffer offer) {
        return state ->
                deadlines.due(state.status(), state.since(), offer.receiver().organization(), offer.region());
    }

    PathCode codeOf(PathId path) {
        return paths.codeOf(path);
    }
}
