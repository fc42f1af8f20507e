package de.praeventionskette.referral.referral.web;

import de.praeventionskette.referral.child.Identity;
import de.praeventionskette.referral.child.web.ChildBody;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.consent.GivenBy;
import de.praeventionskette.referral.consent.HowGiven;
import de.praeventionskette.referral.consent.web.ConsentBody;
import de.praeventionskette.referral.input.Fields;
import de.praeventionskette.referral.input.web.Typed;
import de.praeventionskette.referral.path.PathCode;
import de.praeventionskette.referral.referral.ConsentGiving;
import de.praeventionskette.referral.referral.NewReferral;
import de.praeventionskette.referral.referral.NewReferral.Family;
import de.praeventionskette.referral.referral.NewReferral.Wish;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
        @Nullable String message) {

    /** The child as typed. */
    record ChildFields(
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String birthDate,
            @Nullable String expectedOn,
            @Nullable String guardianName,
            @Nullable String phone,
            @Nullable String language) {
        @Override
        public String toString() {
            return "ChildFields[…]";
        }
    }

    /** The consent as chosen. */
    record ConsentFields(
            @Nullable String recipient,
            @Nullable List<String> scopes,
            @Nullable String givenBy,
            @Nullable String how,
            @Nullable String expiresOn,
            @Nullable String textVersion) {
        static final ConsentFields NONE = new ConsentFields(null, null, null, null, null, null);

        /** Whether a scope is ticked. */
        public boolean has(String scope) {
            return scopes != null && scopes.contains(scope);
        }

        ConsentGiving read(Fields fields, Instant now) {
            GivenBy by = Typed.word(fields, "consent.givenBy", givenBy, GivenBy.class);
            HowGiven way = Typed.word(fields, "consent.how", how, HowGiven.class);
            LocalDate until = Typed.day(fields, "consent.expiresOn", expiresOn);
            return ConsentBody.read(
                    fields, new ConsentBody(recipient, ticked(fields), by, way, until, textVersion), now);
        }

        /** Without any tick the one that is needed is named, rather than that something is missing. */
        private List<@Nullable ConsentScope> ticked(Fields fields) {
            List<@Nullable ConsentScope> ticked = new ArrayList<>();
            for (String scope : scopes == null ? List.<String>of() : scopes) {
                ConsentScope known = Typed.word(fields, "consent.scopes", scope, ConsentScope.class);
                if (known != null) {
                    ticked.add(known);
                }
            }
            if (ticked.isEmpty()) {
                fields.refuse("consent.scopes", "consent.transmission-missing");
            }
            return ticked;
        }
    }

    NewReferral read(Fields fields, Instant now, LocalDate today) {
        return new NewReferral(
                new Family(identity(fields, today), fields.code("municipality", municipality, SubmissionApi.AGS)),
                wish(fields),
                consent(fields, now),
                fields.optionalText("pathCode", pathCode, PathCode.LONGEST_TYPED));
    }

    Wish wish(Fields fields) {
        return new Wish(
                fields.code("offer", offer, SubmissionApi.ID),
                fields.code("concern", concern, SubmissionApi.CONCERN),
                fields.optionalText("message", message, SubmissionApi.MESSAGE));
    }

    ConsentGiving consent(Fields fields, Instant now) {
        return (consent == null ? ConsentFields.NONE : consent).read(fields, now);
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
