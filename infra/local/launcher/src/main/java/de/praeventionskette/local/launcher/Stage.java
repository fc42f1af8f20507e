package de.praeventionskette.local.launcher;

/**
 * Kinds of parts in the order in which they are started; they are stopped the other way round. None waits for another:
 * each part comes up while what it needs is still away.
 */
public enum Stage {
    STORE("384m"),
    BROKER("320m"),
    IDENTITY("128m"),
    SERVICE("224m"),
    GATEWAY("128m");

    private final String heap;

    Stage(String heap) {
        this.heap = heap;
    }

    /** The largest heap, as the virtual machine writes it. */
    String heap() {
        return heap;
    }
}
