package de.praeventionskette.referral.referral;

import de.praeventionskette.kit.aggregate.RequestKey;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.child.ChildKey;
import de.praeventionskette.referral.child.Identity;
import de.praeventionskette.referral.child.RecordChild;
import de.praeventionskette.referral.consent.Consent;
import de.praeventionskette.referral.consent.ConsentPurpose;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.input.Fields;
import de.praeventionskette.referral.path.FindByCode;
import de.praeventionskette.referral.path.Held;
import de.praeventionskette.referral.path.PathCode;
import de.praeventionskette.referral.referral.Alternatives.Alternative;
import de.praeventionskette.referral.referral.RegisterReferral.Draft;
import de.praeventionskette.referral.referral.TakeAnswer.Into;
import de.praeventionskette.referral.replica.KnownOffer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Submits a referral with the family's consent. Without {@link ConsentScope#TRANSMISSION} nothing is submitted and nothing
 * written. Child, path and referral get ids that follow from the key, so that a repeat finishes what a crash cut.
 */
public final class SubmitReferral {
    private final CheckWish check;
    private final FindByCode codes;
    private final RecordChild children;
    private final TakeAnswer answers;
    private final RegisterReferral register;

    public SubmitReferral(
            CheckWish check, FindByCode codes, RecordChild children, TakeAnswer answers, RegisterReferral register) {
        this.check = check;
        this.codes = codes;
        this.children = children;
        this.answers = answers;
        this.register = register;
    }

    /** Submits, once per key; a repeat answers the same. */
    public Submitted submit(NewReferral wish, RequestKey key, Actor actor) {
        Checked checked = checked(wish, actor);
        KnownOffer offer = checked.offer();
        Held joined = wish.pathCode() == null
                ? null
                : codes.findToJoin(wish.pathCode(), actor.region(), "organization/" + actor.organization());
        answers.take(wish.consent(), new Into(checked.recipients(), ConsentPurpose.REFERRAL, key.key()), actor);
        Identity identity = wish.family().child();
        RecordChild.Recorded child =
                children.record(identity, new RecordChild.Place(actor.region(), actor.organization()), key);
        Consent consent = wish.consent().to(offer.receiver().organization(), ConsentPurpose.REFERRAL);
        int age = identity.ageInMonths(check.today());
        Draft draft = new Draft(
                offer,
                new Submission.About(child.id(), age, wish.family().municipality()),
                allowed(wish, consent, checked, child.key()),
                wish.wish().sealed(child.key()),
                Draft.Join.with(joined));
        var referral = register.register(draft, key, actor);
        return new Submitted(
                referral,
                code(referral.state(), consent, joined),
                Warning.about(offer, age, wish.family().municipality()));
    }

    /** The offer and those that are asked when it comes to nothing. */
    private record Checked(KnownOffer offer, List<KnownOffer> next) {
        Set<String> recipients() {
            return Stream.concat(Stream.of(offer), next.stream())
                    .map(each -> Party.receiving(each).nameKey())
                    .collect(Collectors.toSet());
        }
    }

    private static Allowed allowed(NewReferral wish, Consent consent, Checked checked, ChildKey key) {
        return new Allowed(
                consent,
                wish.consent().releaseTo(checked.offer().receiver().organization()),
                alternatives(wish, checked.next()),
                null,
                wish.wish().handOver(key));
    }

    private static @Nullable Alternatives alternatives(NewReferral wish, List<KnownOffer> next) {
        return next.isEmpty()
                ? null
                : new Alternatives(
                        next.stream()
                                .map(offer -> new Alternative(
                                        offer.id(),
                                        wish.consent().to(offer.receiver().organization(), ConsentPurpose.REFERRAL),
                                        wish.consent()
                                                .releaseTo(offer.receiver().organization())))
                                .toList(),
                        wish.order().silentDays(),
                        null);
    }

    private Checked checked(NewReferral wish, Actor actor) {
        Fields fields = new Fields();
        Optional<KnownOffer> offer = check.offer(fields, wish.wish().offer(), actor.region());
        check.municipality(fields, "municipality", wish.family().municipality(), actor.region());
        check.concern(fields, wish.wish().concern());
        List<KnownOffer> next = check.order(fields, wish, actor.region());
        String receiver = offer.map(found -> found.receiver().organization()).orElse(null);
        check.consent(fields, wish.consent(), receiver, false);
        check.whoConsents(fields, wish.consent(), wish.family().child());
        check.handOver(fields, wish.wish(), wish.consent());
        check.joining(fields, wish.pathCode() != null, wish.consent());
        fields.done();
        return new Checked(offer.orElseThrow(), next);
    }

    private @Nullable PathCode code(Referral referral, Consent consent, @Nullable Held joined) {
        boolean own = joined == null && consent.includes(ConsentScope.PATH);
        return own ? register.codeOf(referral.submission().way().path()) : null;
    }
}
