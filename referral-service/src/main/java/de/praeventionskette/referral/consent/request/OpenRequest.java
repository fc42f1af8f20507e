package de.praeventionskette.referral.consent.request;

import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.problem.TooMany;
import de.praeventionskette.referral.path.CodeAttempts;
import java.time.Clock;

/** A family opens its question with the code: on one page, and on no other after that. */
public final class OpenRequest {
    private static final int FAILURES_PER_HOUR = 20;

    private final ConsentRequests requests;
    private final RequestCodes codes;
    private final CodeAttempts attempts;
    private final Clock clock;

    public OpenRequest(ConsentRequests requests, RequestCodes codes, CodeAttempts attempts, Clock clock) {
        this.requests = requests;
        this.codes = codes;
        this.attempts = attempts;
        this.clock = clock;
    }

    /**
     * Opens it; the same page may do so again.
     *
     * @param page what only the page of this family knows
     * @param who caller, for counting wrong codes
     * @throws Invalid no open question has this code, whatever is wrong with it
     * @throws TooMany too many wrong codes in this hour
     */
    public ConsentRequest open(String typed, String page, String who) {
        String caller = "consent/" + who;
        if (attempts.failures(caller) >= FAILURES_PER_HOUR) {
            throw new TooMany("consent-code.too-many");
        }
        try {
            ConsentRequest found = requests.findByCode(codes.hash(RequestCode.read(typed)))
                    .orElseThrow(() -> new Invalid("code", "consent-code.unknown"));
            return requests.change(found.id(), request -> request.open(codes.hashOfPage(page), clock.instant()));
        } catch (Invalid unknown) {
            attempts.failed(caller);
            throw unknown;
        }
    }
}
