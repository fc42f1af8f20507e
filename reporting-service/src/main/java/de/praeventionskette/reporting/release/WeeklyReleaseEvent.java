package de.praeventionskette.reporting.release;

/** What happens to a release: it comes into being, and nothing after that. */
public sealed interface WeeklyReleaseEvent {

    /** The figures of a week were released. */
    record FiguresReleased(String region, String week) implements WeeklyReleaseEvent {}
}
