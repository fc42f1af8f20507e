package de.praeventionskette.referral.asking.web;

import de.praeventionskette.referral.asking.Asker;
import de.praeventionskette.referral.child.Identity;
import de.praeventionskette.referral.child.Identity.CallTime;
import de.praeventionskette.referral.child.Identity.FamilyContact;
import de.praeventionskette.referral.child.Identity.Reach;
import de.praeventionskette.referral.child.web.ChildBody;
import de.praeventionskette.referral.consent.Consent.Terms;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.consent.HowGiven;
import de.praeventionskette.referral.input.Fields;
import de.praeventionskette.referral.input.web.Typed;
import de.praeventionskette.referral.path.PathCode;
import de.praeventionskette.referral.referral.AskForHelp.Wanted;
import de.praeventionskette.referral.referral.ConsentGiving;
import de.praeventionskette.referral.referral.FamilyWish;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The form with which a family asks, as it was filled in; everything is text, so that nothing typed is lost when something is
 * wrong.
 *
 * @param ticket made with the form
 * @param offer id of the offer
 * @param pathCode code that the family has already
 * @param website what people do not see and leave empty
 */
record AskForm(
        @Nullable String ticket,
        @Nullable String offer,
        @Nullable String wish,
        @Nullable Reached reached,
        @Nullable AskMonth child,
        @Nullable String municipality,
        @Nullable Allowed consent,
        @Nullable String pathCode,
        @Nullable String website) {
    private static final int NAME = 80;
    private static final Pattern ID = Pattern.compile("[a-zA-Z0-9._-]{1,100}");
    private static final Pattern AGS = Pattern.compile("[0-9]{8}");

    /** How the family is reached. */
    record Reached(
            @Nullable String callName,
            @Nullable String phone,
            @Nullable String when,
            @Nullable String mayLeaveMessage,
            @Nullable String language) {
        static final Reached BLANK = new Reached(null, null, null, null, null);

        FamilyContact read(Fields fields) {
            CallTime time = Typed.word(fields, "reached.when", when, CallTime.class);
            String name = fields.text("reached.callName", callName, NAME);
            String number = fields.text("reached.phone", phone, NAME);
            return new FamilyContact(
                    name,
                    number.isEmpty() ? number : ChildBody.phone(fields, "reached.phone", number),
                    ChildBody.language(fields, "reached.language", language),
                    new Reach(time == null ? CallTime.ANY_TIME : time, mayLeaveMessage != null));
        }

        @Override
        public String toString() {
            return "Reached[…]";
        }
    }

    /** What the family allows, to whom, having read what. */
    record Allowed(
            @Nullable List<String> scopes,
            @Nullable String recipient,
            @Nullable String textVersion) {
        static final Allowed NOTHING = new Allowed(null, null, null);
        private static final int MONTHS = 6;

        /** Whether a scope is ticked. */
        public boolean has(String scope) {
            return scopes != null && scopes.contains(scope);
        }

        ConsentGiving read(Fields fields, Asker asker, Instant now, LocalDate today) {
            List<ConsentScope> ticked = (scopes == null ? List.<String>of() : scopes)
                    .stream()
                            .map(scope -> Typed.word(fields, "consent.scopes", scope, ConsentScope.class))
                            .filter(Objects::nonNull)
                            .toList();
            Terms terms = new Terms(
                    asker.gives(),
                    HowGiven.OWN_PHONE,
                    now,
                    today.plusMonths(MONTHS),
                    fields.code("consent.textVersion", textVersion, ID));
            return new ConsentGiving(fields.code("consent.recipient", recipient, ID), ticked, terms);
        }
    }

    /**
     * What was asked for.
     *
     * @param who caller, for counting wrong codes
     */
    Wanted read(Fields fields, Instant now, LocalDate today, String who) {
        AskMonth asked = child == null ? AskMonth.BLANK : child;
        Asker asker = asked.asker(fields);
        String shown = fields.optionalText("pathCode", pathCode, PathCode.LONGEST_TYPED);
        FamilyContact contact = (reached == null ? Reached.BLANK : reached).read(fields);
        return new Wanted(
                fields.code("offer", offer, ID),
                fields.required("wish", Typed.word(fields, "wish", wish, FamilyWish.class), FamilyWish.CALL_BACK),
                Identity.ofFamily(contact, asked.month(fields, asker, today), asker.expects()),
                fields.code("municipality", municipality, AGS),
                (consent == null ? Allowed.NOTHING : consent).read(fields, asker, now, today),
                shown == null ? null : new Wanted.Shown(shown, who));
    }

    /** The same with another ticket. */
    AskForm with(String newest) {
        return new AskForm(newest, offer, wish, reached, child, municipality, consent, pathCode, null);
    }

    @Override
    public String toString() {
        return "AskForm[" + offer + "]";
    }
}
