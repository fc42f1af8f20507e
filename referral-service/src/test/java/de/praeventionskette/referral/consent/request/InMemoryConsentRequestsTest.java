package de.praeventionskette.referral.consent.request;

import de.praeventionskette.referral.InMemoryConsentRequests;
import java.time.Clock;

class InMemoryConsentRequestsTest implements ConsentRequestsContract {
    private final ConsentRequests requests = new InMemoryConsentRequests(Clock.systemUTC());

    @Override
    public ConsentRequests requests() {
        return requests;
    }
}
