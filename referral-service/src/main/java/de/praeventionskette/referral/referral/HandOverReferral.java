package de.praeventionskette.referral.referral;

import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import de.praeventionskette.kit.aggregate.RequestKey;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.child.ChildKey;
import de.praeventionskette.referral.consent.Consent;
import de.praeventionskette.referral.consent.ConsentPurpose;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.input.Fields;
import de.praeventionskette.referral.referral.HistoryEntry.Side;
import de.praeventionskette.referral.referral.Progress.Hidden;
import de.praeventionskette.referral.referral.RegisterReferral.Draft;
import de.praeventionskette.referral.referral.TakeAnswer.Into;
import de.praeventionskette.referral.replica.KnownOffer;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The receiver hands the family on: a follow-up referral to another organization or another team, with a consent of its own
 * (§ 78 SGB X). With the scope PATH it stands on the same path; without, nothing joins the two.
 */
public final class HandOverReferral {
    private static final Set<ReferralStatus> POSSIBLE = EnumSet.of(
            ReferralStatus.ACCEPTED,
            ReferralStatus.IN_PROGRESS,
            ReferralStatus.ON_HOLD,
            ReferralStatus.COMPLETED,
            ReferralStatus.FAILED);

    private final Desk desk;
    private final CheckWish check;
    private final TakeAnswer answers;
    private final RegisterReferral register;
    private final HiddenPlaces hiding;

    public HandOverReferral(
            Desk desk, CheckWish check, TakeAnswer answers, RegisterReferral register, HiddenPlaces hiding) {
        this.hiding = hiding;
        this.desk = desk;
        this.check = check;
        this.answers = answers;
        this.register = register;
    }

    /** Hands over, once per key; the referral itself stays as it is. */
    public Submitted handOver(
            ReferralId id, NewReferral.Wish wish, ConsentGiving consent, RequestKey key, Actor actor) {
        Referral current = desk.seen(id, actor).state();
        desk.mustReceive(current, actor);
        if (!POSSIBLE.contains(current.state().status())) {
            throw new IllegalMove(current.state().status());
        }
        KnownOffer offer = checked(current, wish, consent, actor);
        answers.take(
                consent,
                new Into(Set.of(Party.receiving(offer).nameKey()), ConsentPurpose.HAND_OVER, key.key()),
                actor);
        Submission.About about = new Submission.About(
                current.submission().about().child(),
                current.submission().ageMonths(check.today()),
                current.submission().about().municipality());
        Consent given = consent.to(offer.receiver().organization(), ConsentPurpose.HAND_OVER);
        boolean joins = given.includes(ConsentScope.PATH);
        Draft.Join join = joins ? new Draft.Join(current.submission().way().path(), null, id) : Draft.Join.NONE;
        ChildKey child = desk.key(current);
        Allowed allowed = new Allowed(
                given,
                consent.releaseTo(offer.receiver().organization()),
                null,
                stillHidden(current),
                wish.handOver(child));
        var referral = register.register(new Draft(offer, about, allowed, wish.sealed(child), join), key, actor);
        List<Warning> warnings = Warning.about(offer, about.ageMonths(), about.municipality());
        return new Submitted(referral, null, warnings);
    }

    /** Where places are kept from the family's page, the next one must not lead back to them, whoever gets a code for it. */
    private @Nullable Hidden stillHidden(Referral current) {
        return hiding.around(current) ? new Hidden(Side.SENDER, check.now()) : null;
    }

    private KnownOffer checked(Referral current, NewReferral.Wish wish, ConsentGiving consent, Actor actor) {
        Fields fields = new Fields();
        Optional<KnownOffer> offer = check.offer(fields, wish.offer(), actor.region());
        check.concern(fields, wish.concern());
        String receiver = offer.map(found -> found.receiver().organization()).orElse(null);
        check.consent(fields, consent, receiver, false);
        check.whoConsents(fields, consent, current.submission());
        check.handOver(fields, wish, consent);
        offer.map(Party::receiving)
                .filter(next -> !next.differsFrom(current.receiver()))
                .ifPresent(same -> fields.refuse("offer", "offer.same-receiver"));
        fields.done();
        return offer.orElseThrow();
    }
}
