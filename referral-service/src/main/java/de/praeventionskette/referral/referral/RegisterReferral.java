package de.praeventionskette.referral.referral;

import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.aggregate.RequestKey;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.calendar.LocalDays;
import de.praeventionskette.referral.consent.Consent;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.deadline.Deadlines;
import de.praeventionskette.referral.path.Held;
import de.praeventionskette.referral.path.HolderId;
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
import java.util.Objects;
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
    record Draft(KnownOffer offer, Submission.About about, Allowed allowed, Submission.Need need, Join join) {
        /**
         * How it comes onto a path.
         *
         * @param path the path that it joins; null: one of its own
         * @param by whose code lets it join; null: none, it follows
         * @param follows the referral that handed over
         */
        record Join(
                @Nullable PathId path,
                @Nullable HolderId by,
                @Nullable ReferralId follows) {
            static final Join NONE = new Join(null, null, null);

            static Join with(@Nullable Held page) {
                return page == null ? NONE : new Join(page.id(), page.holder().id(), null);
            }
        }
    }

    /**
     * Who asks.
     *
     * @param scope under which the request's key is its own
     * @param sender the side that refers; null: the family itself
     */
    record Origin(String region, String scope, @Nullable Party sender, By by) {
        /** What ids of requests by families follow from; no organization has it. */
        static final String FAMILY = "~family";

        static Origin of(Actor actor) {
            By by = new By(Side.SENDER, actor.subject());
            return new Origin(actor.region(), actor.organization(), Party.of(actor), by);
        }

        static Origin family(String region) {
            return new Origin(region, FAMILY, null, new By(Side.FAMILY, null));
        }

        /** For the sender of a referral that came to nothing, without anybody pressing a button. */
        static Origin insteadOf(Referral before) {
            Party sender = before.sender().orElseThrow();
            String scope = sender.organization() + "/next";
            return new Origin(before.submission().region(), scope, sender, new By(Side.SENDER, null));
        }
    }

    /** Under which ids a draft is put on record. */
    private record Entry(ReferralId id, PathId path, Command command) {
        static Entry of(ReferralId id, RequestKey key, Origin origin) {
            return new Entry(id, new PathId(key.creates(origin.scope() + "/path")), Command.once(key));
        }

        Entry on(PathId other) {
            return new Entry(id, other, command);
        }
    }

    /** Whether this request is on record already. */
    boolean knows(RequestKey key, Origin origin) {
        return referrals.find(new ReferralId(key.creates(origin.scope()))).isPresent();
    }

    Loaded<Referral> register(Draft draft, RequestKey key, Actor actor) {
        return register(draft, key, Origin.of(actor));
    }

    Loaded<Referral> register(Draft draft, RequestKey key, Origin origin) {
        Entry own = Entry.of(new ReferralId(key.creates(origin.scope())), key, origin);
        PathId joined = draft.join().path();
        if (joined == null) {
            begin(draft, own, origin);
            return create(draft, own, origin);
        }
        join(draft, joined, own.id());
        return create(draft, own.on(joined), origin);
    }

    private void join(Draft draft, PathId joined, ReferralId id) {
        Consent consent = draft.allowed().consent();
        HolderId by = draft.join().by();
        if (by != null) {
            paths.join(joined, by, id.value(), consent);
        } else {
            ReferralId before = Objects.requireNonNull(draft.join().follows());
            paths.joinAfter(joined, before.value(), id.value(), consent);
        }
    }

    /**
     * Puts on record what is asked instead of a referral that came to nothing, for the same sender and with the same words and the
     * same wish to hand over together; once per referral. Nothing happens if the family has taken its data back by its path code meanwhile.
     */
    void registerInstead(Referral before, KnownOffer offer, Asked asked, @Nullable Alternatives rest) {
        Submission first = before.submission();
        Consent consent = asked.alternative().consent();
        Submission.About about = new Submission.About(
                first.about().child(),
                first.ageMonths(LocalDays.of(clock.instant())),
                first.about().municipality());
        Allowed allowed = new Allowed(
                consent,
                asked.alternative().release(),
                rest,
                before.progress().hidden(),
                consent.saysThatBothMeet() ? before.progress().handOverWish() : null);
        Draft draft = new Draft(offer, about, allowed, first.need(), Draft.Join.NONE);
        Origin origin = Origin.insteadOf(before);
        Entry own = Entry.of(asked.referral(), keyInsteadOf(before), origin);
        PathId shared = first.way().path();
        if (!consent.includes(ConsentScope.PATH)) {
            begin(draft, own, origin);
            create(draft, own, origin);
        } else if (paths.joinInstead(shared, own.id().value(), before.id().value(), consent)) {
            create(draft, own.on(shared), origin);
        }
    }

    /** The id of what is asked instead of a referral: the same each time. */
    static ReferralId insteadOf(Referral before) {
        return new ReferralId(
                keyInsteadOf(before).creates(Origin.insteadOf(before).scope()));
    }

    private static RequestKey keyInsteadOf(Referral before) {
        return new RequestKey(before.id().value(), "next");
    }

    private void begin(Draft draft, Entry entry, Origin origin) {
        PathStart start = new PathStart(
                origin.region(),
                draft.about().child(),
                draft.about().municipality(),
                LocalDays.of(clock.instant()),
                draft.about().ageMonths());
        JoinPath.First first =
                new JoinPath.First(entry.id().value(), draft.allowed().consent(), null);
        paths.begin(entry.path(), start, first, entry.command());
    }

    private Loaded<Referral> create(Draft draft, Entry entry, Origin origin) {
        Instant now = clock.instant();
        Submission.Way way = new Submission.Way(entry.path(), draft.join().follows(), null);
        Submission submission =
                Submission.of(origin.region(), origin.sender(), draft.offer(), draft.about(), way, draft.need(), now);
        Mark mark = new Mark(origin.by(), now, null, due(draft.offer()));
        Referral referral = Referral.submit(entry.id(), submission, draft.allowed(), mark);
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
