package de.praeventionskette.referral.consent.web;

import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.consent.Consent.Terms;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.consent.GivenBy;
import de.praeventionskette.referral.consent.HowGiven;
import de.praeventionskette.referral.consent.request.Answer;
import de.praeventionskette.referral.consent.request.ConsentRequest;
import de.praeventionskette.referral.consent.request.ConsentRequestId;
import de.praeventionskette.referral.consent.request.ReadAnswer;
import de.praeventionskette.referral.consent.text.ConsentText;
import de.praeventionskette.referral.input.Fields;
import de.praeventionskette.referral.referral.ConsentGiving;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a consent from a request. Where the family has answered on its own telephone, everything comes from its answer, and
 * nothing that stands beside it in the request.
 */
public final class ConsentReader {
    private static final int ID = 100;

    private final ReadAnswer answers;
    private final Clock clock;

    public ConsentReader(ReadAnswer answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    /** As a value; what is wrong is noted under {@code consent.…}. */
    public ConsentGiving read(Fields fields, @Nullable ConsentBody body, Actor actor) {
        String request = body == null ? null : body.request();
        return request == null || request.isBlank()
                ? ConsentBody.read(fields, body, clock.instant())
                : answered(fields, request, actor);
    }

    private ConsentGiving answered(Fields fields, String request, Actor actor) {
        try {
            String id = fields.text("consent.request", request, ID);
            ConsentRequest agreed = answers.agreed(new ConsentRequestId(id), actor);
            Answer answer = agreed.answer().orElseThrow();
            return new ConsentGiving(null, answer.scopes(), agreed.terms(), answer.releases());
        } catch (Invalid wrong) {
            wrong.violations()
                    .forEach(each ->
                            fields.refuse(each.field(), each.code(), each.args().toArray()));
            Terms standIn = new Terms(
                    GivenBy.ONE_PARENT, HowGiven.OWN_PHONE, clock.instant(), LocalDate.MAX, ConsentText.VERSION);
            return new ConsentGiving(null, List.of(ConsentScope.TRANSMISSION), standIn, false);
        }
    }
}
