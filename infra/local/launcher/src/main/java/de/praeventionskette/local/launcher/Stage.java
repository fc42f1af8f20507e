package de.praeventionskette.local.launcher;

import java.util.Optional;

/** Kinds of parts in the order in which they are started; they are stopped the other way round. */
public enum Stage {
    STORE("256m"),
    BROKER("320m"),
    IDENTITY("128m"),
    SERVICE("192m"),
    GATEWAY("128m");

    private final String heap;

    Stage(String heap) {
        this.heap = heap;
    }

    /** The largest heap, as the virtual machine writes it. */
    String heap() {
        return heap;
    }

    /** What must be ready before a part is started; services start also while broker and store are away. */
    Optional<Stage> needs() {
        return this == GATEWAY ? Optional.of(IDENTITY) : Optional.empty();
    }
}
