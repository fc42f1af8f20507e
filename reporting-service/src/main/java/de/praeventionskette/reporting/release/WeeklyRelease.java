package de.praeventionskette.reporting.release;

import java.util.List;

/** Veröffentlichung: the figures of one week in a region, fixed for ever once they are released. */
public final class WeeklyRelease {
    private final ReleasedFigures figures;

    WeeklyRelease(ReleasedFigures figures) {
        this.figures = figures;
    }

    /** What was released. */
    public ReleasedFigures figures() {
        return figures;
    }

    /** Region and week: there is one release of a week. */
    public String id() {
        return figures.region() + "-" + figures.week();
    }

    /** What happened when it came into being. */
    public List<WeeklyReleaseEvent> released() {
        return List.of(new WeeklyReleaseEvent.FiguresReleased(figures.region(), figures.week()));
    }
}
