package de.praeventionskette.referral.consent.request;

import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.consent.GivenBy;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The family answers, once: the first answer holds, and a second tap on the button changes nothing. */
public final class AnswerRequest {
    private final ConsentRequests requests;
    private final RequestCodes codes;
    private final Clock clock;

    public AnswerRequest(ConsentRequests requests, RequestCodes codes, Clock clock) {
        this.requests = requests;
        this.codes = codes;
        this.clock = clock;
    }

    /** The page on which a family reads: the request, what only this page knows, and the language shown. */
    public record Page(ConsentRequestId request, String page, String language) {
        @Override
        public String toString() {
            return "Page[" + request + "]";
        }
    }

    /**
     * The family agrees or declines.
     *
     * @param agreed what it allows and who says so; null: it declines
     * @throws Invalid it was not opened on this page, its time is over, or the transmission is missing
     */
    public ConsentRequest answer(Page page, @Nullable Agreed agreed) {
        Instant now = clock.instant();
        Answer answer = agreed == null
                ? Answer.declined(page.language(), now)
                : Answer.agreed(agreed.scopes(), agreed.givenBy(), agreed.releases(), page.language(), now);
        known(page);
        return requests.change(page.request(), request -> request.answer(codes.hashOfPage(page.page()), answer));
    }

    /** What a family allows, who says so, and whether it releases who asks from professional secrecy. */
    public record Agreed(Collection<ConsentScope> scopes, GivenBy givenBy, boolean releases) {}

    /**
     * The question that stands on a page, to be read in another language.
     *
     * @throws Invalid it was not opened on this page
     */
    public ConsentRequest known(Page page) {
        return requests.find(page.request())
                .filter(request -> request.isOpenOn(codes.hashOfPage(page.page())))
                .orElseThrow(() -> new Invalid("code", "consent-code.over"));
    }
}
