package de.praeventionskette.kit.parked;

import de.praeventionskette.kit.event.IncomingEvent;
import de.praeventionskette.kit.event.IncomingEvent.Place;
import java.util.List;
import java.util.Optional;

/** Where a service keeps the places of messages that it could not read. */
public interface ParkedMessages {

    /** Parks a message; the same message again changes nothing. */
    void park(String subscription, Place place, String key, long sequence, String reason);

    /** Closes what is parked under the keys of these events and not newer than they. */
    void close(String subscription, List<IncomingEvent> applied);

    /** Parked messages, the oldest first, after the given id. */
    List<ParkedMessage> list(@org.jspecify.annotations.Nullable String afterId, int limit);

    /** One of them. */
    Optional<ParkedMessage> find(String id);

    /** Removes an entry; false if it is gone already. */
    boolean discard(String id);

    /** How many are parked. */
    long count();
}
