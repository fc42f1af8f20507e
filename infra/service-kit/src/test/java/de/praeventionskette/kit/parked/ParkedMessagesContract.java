package de.praeventionskette.kit.parked;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.kit.event.IncomingEvent;
import de.praeventionskette.kit.event.IncomingEvent.Place;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every keeper of parked messages promises. */
interface ParkedMessagesContract {

    ParkedMessages parked();

    private void park(long offset, String key, long sequence) {
        parked().park("paths", new Place("paths.v1", 3, offset), key, sequence, "data");
    }

    private static IncomingEvent event(String kind, String id, long sequence) {
        return new IncomingEvent(new Place("paths.v1", 3, 99), kind, id, sequence, "type", Instant.EPOCH, null, null);
    }

    @Test
    default void aMessageIsParkedOnceHoweverOftenItComes() {
        park(7, "path/a", 2);
        park(7, "path/a", 2);

        assertThat(parked().count()).isEqualTo(1);
        assertThat(parked().list(null, 10)).singleElement().satisfies(message -> {
            assertThat(message.place()).isEqualTo(new Place("paths.v1", 3, 7));
            assertThat(message.key()).isEqualTo("path/a");
            assertThat(message.reason()).isEqualTo("data");
            assertThat(parked().find(message.id())).contains(message);
        });
    }

    @Test
    default void aNewerEventOfTheSameKeyClosesTheEntry() {
        park(7, "path/a", 2);
        park(8, "path/b", 2);

        parked().close("paths", List.of(event("path", "a", 1)));
        assertThat(parked().count()).as("older").isEqualTo(2);
        parked().close("offers", List.of(event("path", "a", 3)));
        assertThat(parked().count()).as("somebody else’s").isEqualTo(2);
        parked().close("paths", List.of(event("path", "a", 3)));

        assertThat(parked().list(null, 10)).extracting(ParkedMessage::key).containsExactly("path/b");
    }

    @Test
    default void pagesFollowEachOtherWithoutGapsAndDiscardedOnesAreGone() {
        park(1, "path/a", 1);
        park(2, "path/b", 1);
        park(3, "path/c", 1);

        List<ParkedMessage> first = parked().list(null, 2);
        List<ParkedMessage> second = parked().list(first.getLast().id(), 2);

        assertThat(first).extracting(ParkedMessage::key).containsExactly("path/a", "path/b");
        assertThat(second).extracting(ParkedMessage::key).containsExactly("path/c");
        assertThat(parked().discard(second.getFirst().id())).isTrue();
        assertThat(parked().discard(second.getFirst().id())).isFalse();
    }
}
