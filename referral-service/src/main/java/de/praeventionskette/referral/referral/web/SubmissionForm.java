package de.praeventionskette.referral.referral.web;

import de.praeventionskette.referral.child.Identity;
import de.praeventionskette.referral.child.web.ChildBody;
import de.praeventionskette.referral.consent.text.ConsentText;
import de.praeventionskette.referral.consent.web.ConsentBody;
import de.praeventionskette.referral.input.Fields;
import de.praeventionskette.referral.input.web.Typed;
import de.praeventionskette.referral.path.PathCode;
import de.praeventionskette.referral.referral.ConsentGiving;
import de.praeventionskette.referral.referral.NewReferral;
import de.praeventionskette.referral.referral.NewReferral.Family;
import de.praeventionskette.referral.referral.NewReferral.Wish;
import de.praeventionskette.referral.referral.WarmHandOver;
import de.praeventionskette.referral.referral.WishedHandOver;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The form of a referral as it was filled in; everything is text, so that nothing typed is lost when something is wrong.
 *
 * @param key made with the form, so that sending it twice has one effect
 * @param offer id of the offer
 * @param follows id of the referral that is handed on; null: a first one
 */
record SubmissionForm(
        @Nullable String key,
        @Nullable String offer,
        @Nullable String follows,
        @Nullable ChildFields child,
        @Nullable String municipality,
        @Nullable String pathCode,
        @Nullable ConsentFields consent,
        @Nullable String concern,
        @Nullable String message,
        @Nullable OrderFields order,
        @Nullable HandOverFields handOver) {

    /** How to hand over together, as chosen; a blank way is none. */
    record HandOverFields(@Nullable String way, @Nullable String reach) {
        @Nullable WishedHandOver read(Fields fields) {
            return begun()
                    ? WishedHandOver.read(
                            fields, "handOver.", Typed.word(fields, "handOver.way", way, WarmHandOver.Way.class), reach)
                    : null;
        }

        /** Whether something was chosen or typed. */
        public boolean begun() {
            return way != null && !way.isBlank() || reach != null && !reach.isBlank();
        }

        @Override
        public String toString() {
            return "HandOverFields[" + way + "]";
        }
    }

    /** Whom to ask when the offer comes to nothing, as chosen; a blank one is none. */
    record OrderFields(
            @Nullable List<String> offers, @Nullable String silentDays) {
        private static final Pattern DAYS = Pattern.compile("[0-9]{1,2}");

        NewReferral.Order read(Fields fields) {
            List<String> chosen = chosen();
            if (chosen.isEmpty()) {
                return NewReferral.Order.NOBODY;
            }
            String days = fields.code("silentDays", silentDays, DAYS);
            return new NewReferral.Order(chosen, days.isEmpty() ? 0 : Integer.parseInt(days));
        }

        /** Ids of the offers in their order. */
        public List<String> chosen() {
            return offers == null
                    ? List.of()
                    : offers.stream().filter(offer -> !offer.isBlank()).toList();
        }

        /** What is chosen in one of the fields, counted from 0; null: nothing. */
        public @Nullable String at(int field) {
            return chosen().size() > field ? chosen().get(field) : null;
        }
    }

    /** The child as typed. */
    record ChildFields(
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String birthDate,
            @Nullable String expectedOn,
            @Nullable String guardianName,
            @Nullable String phone,
            @Nullable String language) {
        /** Age in months on a day, if a day was typed that can be read. */
        Optional<Integer> ageInMonths(LocalDate on) {
            Fields unread = new Fields();
            LocalDate birth = Typed.day(unread, "birthDate", birthDate);
            LocalDate expected = Typed.day(unread, "expectedOn", expectedOn);
            return birth == null && expected == null
                    ? Optional.empty()
                    : Optional.of(new Identity(null, "", birth, expected, new Identity.FamilyContact(null, null, null))
                            .ageInMonths(on));
        }

        @Override
        public String toString() {
            return "ChildFields[…]";
        }
    }

    /** The same form with another consent. */
    SubmissionForm with(@Nullable ConsentFields otherConsent) {
        return new SubmissionForm(
                key, offer, follows, child, municipality, pathCode, otherConsent, concern, message, order, handOver);
    }

    NewReferral read(Fields fields, ConsentGiving consent, LocalDate today) {
        return new NewReferral(
                new Family(identity(fields, today), fields.code("municipality", municipality, SubmissionApi.AGS)),
                wish(fields),
                consent,
                fields.optionalText("pathCode", pathCode, PathCode.LONGEST_TYPED),
                order == null ? NewReferral.Order.NOBODY : order.read(fields));
    }

    /** The same for another offer; consent and whom to ask after it are open again. */
    SubmissionForm instead(String another) {
        ConsentFields open = consent == null ? null : consent.notGiven(ConsentText.VERSION);
        return new SubmissionForm(
                key, another, follows, child, municipality, pathCode, open, concern, message, null, handOver);
    }

    /** The same without handing over together. */
    SubmissionForm alone() {
        return new SubmissionForm(
                key, offer, follows, child, municipality, pathCode, consent, concern, message, order, null);
    }

    /** What is known of the family so far; what cannot be read is not known yet. */
    OfferFits.Family family(LocalDate today) {
        Fields unread = new Fields();
        LocalDate birth = child == null ? null : Typed.day(unread, "child.birthDate", child.birthDate());
        LocalDate expected = child == null ? null : Typed.day(unread, "child.expectedOn", child.expectedOn());
        return OfferFits.Family.of(birth, expected, municipality, today);
    }

    Wish wish(Fields fields) {
        return new Wish(
                fields.code("offer", offer, SubmissionApi.ID),
                fields.code("concern", concern, SubmissionApi.CONCERN),
                fields.optionalText("message", message, SubmissionApi.MESSAGE),
                handOver == null ? null : handOver.read(fields));
    }

    ConsentBody consent(Fields fields) {
        return (consent == null ? ConsentFields.NONE : consent).read(fields);
    }

    /** The same with another request that the family answers; null: with none. */
    SubmissionForm asking(@Nullable String request) {
        ConsentFields was = consent == null ? ConsentFields.NONE : consent;
        return with(was.askedBy(request));
    }

    /** The offers whose recipients would get the data. */
    List<String> asked() {
        List<String> all = new ArrayList<>();
        all.add(offer == null ? "" : offer);
        all.addAll(order == null ? List.of() : order.chosen());
        return all;
    }

    private Identity identity(Fields fields, LocalDate today) {
        if (child == null) {
            return ChildBody.read(fields, null, today);
        }
        LocalDate birth = Typed.day(fields, "child.birthDate", child.birthDate());
        LocalDate expected = Typed.day(fields, "child.expectedOn", child.expectedOn());
        return ChildBody.read(
                fields,
                new ChildBody(
                        child.givenName(),
                        child.familyName(),
                        birth,
                        expected,
                        child.guardianName(),
                        child.phone(),
                        child.language()),
                today);
    }

    @Override
    public String toString() {
        return "SubmissionForm[" + offer + "]";
    }
}
