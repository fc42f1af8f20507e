package de.praeventionskette.referral.consent.request;

import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.problem.NotFound;
import de.praeventionskette.kit.security.Actor;
import java.time.Clock;

/** Who asked looks whether the family has answered, and takes the answer along; nobody else can. */
public final class ReadAnswer {
    private final ConsentRequests requests;
    private final Clock clock;

    public ReadAnswer(ConsentRequests requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    /**
     * The request as it stands.
     *
     * @throws NotFound it is not there any more, or somebody else asked
     */
    public ConsentRequest look(ConsentRequestId id, Actor actor) {
        return requests.find(id)
                .filter(request -> isBy(request, actor))
                .orElseThrow(() -> new NotFound("consent.request-not-found"));
    }

    /** How it stands now. */
    public RequestState state(ConsentRequest request) {
        return request.state(clock.instant());
    }

    /**
     * The answer of a family that agreed.
     *
     * @throws Invalid it is not there, somebody else asked, it waits, or the family declined
     */
    public ConsentRequest agreed(ConsentRequestId id, Actor actor) {
        ConsentRequest request = requests.find(id)
                .filter(found -> isBy(found, actor))
                .orElseThrow(() -> new Invalid("consent.request", "consent.request-gone"));
        request.terms();
        return request;
    }

    /**
     * Takes the answer into one referral, for good.
     *
     * @throws Invalid it was used for another, or the family was asked or said something else
     */
    public void use(ConsentRequestId id, Use use, Actor actor) {
        agreed(id, actor);
        requests.change(id, request -> request.use(use, clock.instant()));
    }

    private static boolean isBy(ConsentRequest request, Actor actor) {
        Question.Asker asker = request.question().asker();
        return asker.organization().equals(actor.organization())
                && asker.subject().equals(actor.subject())
                && request.question().region().equals(actor.region());
    }
}
