package de.praeventionskette.referral.referral;

import de.praeventionskette.kit.aggregate.RequestKey;
import de.praeventionskette.kit.problem.TooMany;
import de.praeventionskette.referral.child.Identity;
import de.praeventionskette.referral.child.RecordChild;
import de.praeventionskette.referral.consent.Consent;
import de.praeventionskette.referral.consent.ConsentPurpose;
import de.praeventionskette.referral.input.Fields;
import de.praeventionskette.referral.path.FindByCode;
import de.praeventionskette.referral.path.Held;
import de.praeventionskette.referral.referral.RegisterReferral.Draft;
import de.praeventionskette.referral.referral.RegisterReferral.Origin;
import de.praeventionskette.referral.replica.KnownOffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A family asks for help itself, with its own consent: the same referral as a professional's, which nobody sent. What comes
 * of it the family sees on its own page, so it gets a code for it whether or not the help may stand on a path. A family that has
 * a code already may let the request join its path with it.
 */
public final class AskForHelp {
    private final CheckWish check;
    private final FindByCode codes;
    private final RecordChild children;
    private final RegisterReferral register;

    public AskForHelp(CheckWish check, FindByCode codes, RecordChild children, RegisterReferral register) {
        this.check = check;
        this.codes = codes;
        this.children = children;
        this.register = register;
    }

    /**
     * What a family asks for.
     *
     * @param offer id of the offer
     * @param family how it is reached and how old the child is; no name of the child
     * @param municipality AGS
     * @param shown the code that it has already; null: none
     */
    public record Wanted(
            String offer,
            FamilyWish wish,
            Identity family,
            String municipality,
            ConsentGiving consent,
            @Nullable Shown shown) {
        /**
         * A code that a family has already.
         *
         * @param who caller, for counting wrong codes
         */
        public record Shown(String code, String who) {
            @Override
            public String toString() {
                return "Shown[…]";
            }
        }

        @Override
        public String toString() {
            return "Wanted[" + offer + "]";
        }
    }

    /** Lets a request in that is complete, or refuses it because there were too many. */
    @FunctionalInterface
    public interface Door {
        /**
         * Counts the request.
         *
         * @throws TooMany it is one too many
         */
        void pass();
    }

    /** Asks, once per key; a repeat answers the same and passes no door. */
    public Submitted ask(Wanted wanted, RequestKey key, Door door) {
        KnownOffer offer = checked(wanted);
        Held joined = joined(wanted, offer.region());
        Origin origin = Origin.family(offer.region());
        if (!register.knows(key, origin)) {
            CheckWish.familiesMayAsk(offer);
            door.pass();
        }
        RecordChild.Recorded family = children.recordAsking(wanted.family(), offer.region(), origin.scope(), key);
        int age = wanted.family().ageInMonths(check.today());
        Consent consent = wanted.consent().to(offer.receiver().organization(), ConsentPurpose.REFERRAL);
        Draft draft = new Draft(
                offer,
                new Submission.About(family.id(), age, wanted.municipality()),
                Allowed.only(consent),
                new Submission.Need(null, null, wanted.wish()),
                Draft.Join.with(joined));
        var referral = register.register(draft, key, origin);
        return new Submitted(
                referral,
                joined == null
                        ? register.codeOf(referral.state().submission().way().path())
                        : null,
                Warning.about(offer, age, wanted.municipality()));
    }

    private @Nullable Held joined(Wanted wanted, String region) {
        Wanted.Shown shown = wanted.shown();
        return shown == null ? null : codes.findToJoin(shown.code(), region, "family/" + shown.who());
    }

    private KnownOffer checked(Wanted wanted) {
        Fields fields = new Fields();
        Optional<KnownOffer> offer = check.offer(fields, wanted.offer());
        offer.ifPresent(found -> check.municipality(fields, "municipality", wanted.municipality(), found.region()));
        String receiver = offer.map(found -> found.receiver().organization()).orElse(null);
        check.familysOwn(fields, wanted.consent(), receiver);
        check.whoConsents(fields, wanted.consent(), wanted.family());
        check.joining(fields, wanted.shown() != null, wanted.consent());
        fields.done();
        return offer.orElseThrow();
    }
}
