package de.praeventionskette.contracts.figures;

import de.praeventionskette.contracts.EventType;
import de.praeventionskette.contracts.Topic;

/** What happens to released figures. */
public enum FiguresEvent implements EventType {
    /** Operational figures of one week were released. */
    WEEKLY_FIGURES_RELEASED("weekly-figures-released");

    private final String shortName;

    FiguresEvent(String shortName) {
        this.shortName = shortName;
    }

    @Override
    public Topic topic() {
        return Topic.FIGURES;
    }

    @Override
    public String shortName() {
        return shortName;
    }
}
