package de.praeventionskette.kit.parked;

import de.praeventionskette.kit.event.IncomingEvent.Place;
import java.time.Instant;

/**
 * A message that could not be read or applied. Its content stays on the broker only.
 *
 * @param id of this entry
 * @param subscription who could not read it
 * @param place where it lies
 * @param key its key; what is newer under the same key closes the entry
 * @param sequence its sequence; 0 where that could not be read
 * @param reason the part that is wrong, never content
 * @param since when it was parked
 */
public record ParkedMessage(
        String id, String subscription, Place place, String key, long sequence, String reason, Instant since) {}
