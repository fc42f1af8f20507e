package de.praeventionskette.reporting.release.web;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands under one heading: a week with figures, or weeks without any that follow each other.
 *
 * @param latest its last week
 * @param earliest its first week
 */
record Stretch(FiguresAnswer latest, FiguresAnswer earliest) {

    /** Weeks in the same order, the latest first. */
    static List<Stretch> of(List<FiguresAnswer> weeks) {
        List<Stretch> stretches = new ArrayList<>();
        for (FiguresAnswer week : weeks) {
            boolean goesOn = !stretches.isEmpty()
                    && stretches.getLast().isEmpty()
                    && week.rows().isEmpty();
            stretches.add(new Stretch(goesOn ? stretches.removeLast().latest : week, week));
        }
        return stretches;
    }

    /** Whether its weeks have no figures. */
    boolean isEmpty() {
        return latest.rows().isEmpty();
    }

    /** Whether it is one week only. */
    public boolean isWeek() {
        return latest.week().equals(earliest.week());
    }
}
