package de.praeventionskette.reporting.cell;

import de.praeventionskette.reporting.path.Station;

/** What the nodes of a map are. */
public enum View {
    /** Fields of action. */
    FIELD,
    /** Teams: the organization, or unit of it, that received the referral. */
    TEAM;

    /** The node at which a station lies. */
    public String node(Station station) {
        return switch (this) {
            case FIELD -> station.field();
            case TEAM -> station.team();
        };
    }
}
