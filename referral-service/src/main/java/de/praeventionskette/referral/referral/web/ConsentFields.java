package de.praeventionskette.referral.referral.web;

import de.praeventionskette.kit.aggregate.RequestKey;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.consent.GivenBy;
import de.praeventionskette.referral.consent.HowGiven;
import de.praeventionskette.referral.consent.text.ConsentText;
import de.praeventionskette.referral.consent.web.ConsentBody;
import de.praeventionskette.referral.input.Fields;
import de.praeventionskette.referral.input.web.Typed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A consent as it was chosen in a form; everything is text, so that nothing typed is lost when something is wrong.
 *
 * @param textVersion version of the text that the form showed
 * @param sheet version that stands on the sheet which the family signed; only for a consent on paper
 */
record ConsentFields(
        @Nullable String recipient,
        @Nullable List<String> scopes,
        @Nullable String givenBy,
        @Nullable String how,
        @Nullable String expiresOn,
        @Nullable String textVersion,
        @Nullable String sheet,
        @Nullable String language,
        @Nullable String secrecy,
        @Nullable String request) {
    static final ConsentFields NONE = new ConsentFields(null, null, null, null, null, null, null, null, null, null);

    /** The request that the family answers on its own telephone; null: none was made. */
    @Nullable String asked() {
        return request == null || request.isBlank() ? null : request;
    }

    ConsentFields askedBy(@Nullable String newRequest) {
        return new ConsentFields(
                recipient, scopes, givenBy, how, expiresOn, textVersion, sheet, language, secrecy, newRequest);
    }

    /** Whether a scope is ticked. */
    public boolean has(String scope) {
        return scopes != null && scopes.contains(scope);
    }

    /** Whether the family was asked about this recipient with this text, or has signed one that it keeps. */
    boolean asks(String recipientNow, String textNow) {
        return recipientNow.equals(recipient) && (textNow.equals(textVersion) || onSheet() != null);
    }

    /** The version that the family signed; null: it signed nothing, or none that there is. */
    private @Nullable String onSheet() {
        String typed = sheet == null ? "" : sheet.strip();
        return HowGiven.PAPER.name().equals(how) && ConsentText.isKnown(typed) ? typed : null;
    }

    /** What a family allowed for something else it has not allowed for this: it is asked anew. */
    ConsentFields notGiven(String textNow) {
        return new ConsentFields(null, List.of(), null, null, expiresOn, textNow, null, language, null, null);
    }

    /** The same beside a text: what was said to another is asked anew, what was signed stays signed. */
    ConsentFields besideText(String textNow) {
        if (textVersion == null || textVersion.equals(textNow)) {
            return this;
        }
        return onSheet() == null
                ? notGiven(textNow)
                : new ConsentFields(
                        recipient, scopes, givenBy, how, expiresOn, textNow, sheet, language, secrecy, request);
    }

    ConsentBody read(Fields fields) {
        if (asked() != null) {
            return new ConsentBody(null, null, null, null, null, null, null, null, request);
        }
        GivenBy by = Typed.word(fields, "consent.givenBy", givenBy, GivenBy.class);
        HowGiven way = Typed.word(fields, "consent.how", how, HowGiven.class);
        LocalDate until = Typed.day(fields, "consent.expiresOn", expiresOn);
        String text = way == HowGiven.PAPER ? signed(fields) : textVersion;
        return new ConsentBody(recipient, ticked(fields), by, way, until, text, language, secrecy != null, null);
    }

    /** A sheet may have been printed before the text changed; what the family signed is what counts (GDPR Art. 7(1)). */
    private @Nullable String signed(Fields fields) {
        String known = onSheet();
        if (known != null) {
            return known;
        }
        fields.refuse("consent.sheet", sheet == null || sheet.isBlank() ? "missing" : "consent.sheet-unknown");
        return textVersion;
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

    /** The last day that is typed; one that is missing is noted. */
    LocalDate until(Fields fields) {
        LocalDate day = Typed.day(fields, "consent.expiresOn", expiresOn);
        return fields.required("consent.expiresOn", day, LocalDate.EPOCH);
    }

    /**
     * A second press of the button asks the same question; after an answer, or about something else or another day, it is a new one.
     *
     * @param form the form's own key
     * @param about whom the family is asked about
     */
    RequestKey asks(@Nullable String form, String about, LocalDate until) {
        return new RequestKey(
                String.join("\n", String.valueOf(form), String.valueOf(asked()), about, until.toString()), "");
    }
}
