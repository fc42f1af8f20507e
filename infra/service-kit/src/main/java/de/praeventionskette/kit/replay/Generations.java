package de.praeventionskette.kit.replay;

/** Which generation of each projection is shown, and what is being built. */
public interface Generations {

    /** State of a projection; generation 1 where nothing was ever replayed. */
    Generation read(String projection);

    /** Notes that a generation is being built, and how far it is. */
    void progress(Generation building);

    /** Shows the finished generation from now on. */
    void switchTo(String projection, int generation);
}
