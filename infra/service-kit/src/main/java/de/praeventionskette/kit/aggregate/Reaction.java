package de.praeventionskette.kit.aggregate;

/**
 * What follows in another aggregate of the same service. Runs from the outbox, at least once, in the order of the
 * aggregate's changes, also while Kafka is away; must be idempotent by {@link Happened#sequence()}.
 */
@FunctionalInterface
public interface Reaction<S, E> {

    /** What a reaction made of the aggregate that it followed. */
    enum Outcome {
        UNCHANGED,
        /** It changed that itself, so everything follows anew from what it is now. */
        CHANGED
    }

    /** Lets follow what has to. */
    Outcome follow(Happened<S, E> happened);

    /** Whether anything can follow from an event; if nothing does, its change need not wait. */
    default boolean concerns(E event) {
        return true;
    }
}
