package de.praeventionskette.kit.parked;

import de.praeventionskette.kit.event.IncomingEvent;
import de.praeventionskette.kit.event.IncomingEvent.Place;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Twin of the parked messages. */
public final class InMemoryParkedMessages implements ParkedMessages {
    private final TreeMap<String, ParkedMessage> messages = new TreeMap<>();
    private final Clock clock;

    public InMemoryParkedMessages(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized void park(String subscription, Place place, String key, long sequence, String reason) {
        String id = "%s.%s.%02d.%019d".formatted(subscription, place.topic(), place.partition(), place.offset());
        messages.putIfAbsent(id, new ParkedMessage(id, subscription, place, key, sequence, reason, clock.instant()));
    }

    @Override
    public synchronized void close(String subscription, List<IncomingEvent> applied) {
        applied.forEach(event -> messages.values()
                .removeIf(parked -> parked.subscription().equals(subscription)
                        && parked.key().equals(event.key())
                        && parked.sequence() <= event.sequence()));
    }

    @Override
    public synchronized List<ParkedMessage> list(@Nullable String afterId, int limit) {
        return messages.values().stream()
                .filter(each -> afterId == null || each.id().compareTo(afterId) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Optional<ParkedMessage> find(String id) {
        return Optional.ofNullable(messages.get(id));
    }

    @Override
    public synchronized boolean discard(String id) {
        return messages.remove(id) != null;
    }

    @Override
    public synchronized long count() {
        return messages.size();
    }
}
