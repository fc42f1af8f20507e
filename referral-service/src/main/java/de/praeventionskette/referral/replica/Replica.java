package de.praeventionskette.referral.replica;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Local copies of what other services own; may be some moments old. */
public interface Replica {
    /** An offer, also a withdrawn one. */
    Optional<KnownOffer> offer(String id);

    /** Several offers, also withdrawn ones, by id; unknown ones are missing. */
    Map<String, KnownOffer> offers(Collection<String> ids);

    /** Names of organizations and units, by id; unknown ones are missing. */
    Map<String, String> names(Collection<String> ids);

    /** Whether a municipality belongs to a region; true for all while nothing is known of the region. */
    boolean mayBeIn(String region, String municipality);

    /** Age of what is known of offers; empty: nothing was read since the start. */
    Optional<Duration> age();
}
