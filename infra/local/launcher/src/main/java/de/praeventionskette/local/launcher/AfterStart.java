package de.praeventionskette.local.launcher;

/** Something that is done each time when the system is ready, and may be done again without doubling anything. */
public interface AfterStart {

    /** What it does, as the progress line names it. */
    String name();

    /**
     * Does it, through the public addresses of the running system.
     *
     * @throws Exception if it could not be finished; the system goes on running without it
     */
    void run(LocalSystem system, Progress progress) throws Exception;
}
