package de.praeventionskette.referral.consent.web;

import de.praeventionskette.referral.consent.Consent.Terms;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.consent.GivenBy;
import de.praeventionskette.referral.consent.HowGiven;
import de.praeventionskette.referral.input.Fields;
import de.praeventionskette.referral.referral.ConsentGiving;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A consent in a request.
 *
 * @param recipient organization that the family named; may be left out, then it is the one of the offer
 * @param scopes what it allows: TRANSMISSION is needed
 * @param givenBy who gave it
 * @param how how it was given
 * @param expiresOn last day on which it holds
 * @param textVersion version of the text that was shown
 * @param language tag of the language in which it was shown; may be left out
 * @param secrecyReleased whether the family also releases the sender from professional secrecy (§ 203 StGB)
 * @param request what the family answered on its own telephone; then everything else is taken from there
 */
public record ConsentBody(
        @Nullable String recipient,
        @Nullable List<@Nullable ConsentScope> scopes,
        @Nullable GivenBy givenBy,
        @Nullable HowGiven how,
        @Nullable LocalDate expiresOn,
        @Nullable String textVersion,
        @Nullable String language,
        @Nullable Boolean secrecyReleased,
        @Nullable String request) {
    private static final ConsentBody NOTHING =
            new ConsentBody(null, List.of(), null, null, null, null, null, null, null);
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");
    private static final Pattern ID = Pattern.compile("[a-zA-Z0-9._-]{1,100}");

    /** As a value; what is wrong is noted under {@code consent.…}. */
    static ConsentGiving read(Fields fields, @Nullable ConsentBody body, Instant givenAt) {
        ConsentBody consent = fields.required("consent", body, NOTHING);
        List<ConsentScope> scopes = fields.some("consent.scopes", withoutNulls(consent.scopes()));
        Terms terms = new Terms(
                fields.required("consent.givenBy", consent.givenBy(), GivenBy.ONE_PARENT),
                fields.required("consent.how", consent.how(), HowGiven.PAPER),
                givenAt,
                fields.required("consent.expiresOn", consent.expiresOn(), LocalDate.EPOCH),
                fields.code("consent.textVersion", consent.textVersion(), ID),
                fields.optionalCode("consent.language", consent.language(), LANGUAGE),
                null);
        return new ConsentGiving(
                fields.optionalCode("consent.recipient", consent.recipient(), ID),
                scopes,
                terms,
                Boolean.TRUE.equals(consent.secrecyReleased()));
    }

    private static @Nullable List<ConsentScope> withoutNulls(@Nullable List<@Nullable ConsentScope> scopes) {
        return scopes == null
                ? null
                : scopes.stream()
                        .<ConsentScope>mapMulti((scope, out) -> {
                            if (scope != null) {
                                out.accept(scope);
                            }
                        })
                        .toList();
    }
}
