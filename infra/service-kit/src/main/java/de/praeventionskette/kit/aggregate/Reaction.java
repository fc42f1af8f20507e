package de.praeventionskette.kit.aggregate;

/**
 * What follows in another aggregate of the same service. Runs from the outbox, at least once, in the order of the
 * aggregate's changes, also while Kafka is away; must be idempotent by {@link Happened#sequence()}.
 */
@FunctionalInterface
public interface Reaction<E> {
    void follow(Happened<E> happened);
}
