package de.praeventionskette.local.launcher;

/** Told what happens, one line at a time, in words for the person who waits. */
@FunctionalInterface
public interface Progress {

    void say(String line);
}
