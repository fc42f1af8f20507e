package de.praeventionskette.referral.consent.request;

import de.praeventionskette.kit.aggregate.RequestKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Where requests are kept until nobody needs them. */
public interface ConsentRequests {
    /** A request by its id. */
    Optional<ConsentRequest> find(ConsentRequestId id);

    /** A request by the hash of its code. */
    Optional<ConsentRequest> findByCode(String hash);

    /** Keeps a new request; a repeat with the same key answers the first. */
    ConsentRequest create(ConsentRequest request, List<ConsentRequestEvent> events, RequestKey key);

    /** Changes a request that exists. */
    ConsentRequest change(ConsentRequestId id, Function<ConsentRequest, List<ConsentRequestEvent>> change);

    /** Removes those that nobody needs any more. */
    void remove(Instant now);
}
