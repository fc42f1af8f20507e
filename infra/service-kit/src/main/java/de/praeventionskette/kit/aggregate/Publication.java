package de.praeventionskette.kit.aggregate;

import de.praeventionskette.kit.event.OutgoingEvent;
import java.util.List;

/** Says what the world hears of a change: the one place where domain events become published ones. */
@FunctionalInterface
public interface Publication<S, E> {

    /** The records to publish for the aggregate after these events; empty if nobody outside needs to know. */
    List<OutgoingEvent> records(Loaded<S> after, List<E> events);

    /** An aggregate that stays inside its service. */
    static <S, E> Publication<S, E> none() {
        return (after, events) -> List.of();
    }
}
