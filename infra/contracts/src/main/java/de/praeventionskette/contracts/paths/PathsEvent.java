package de.praeventionskette.contracts.paths;

import de.praeventionskette.contracts.EventType;
import de.praeventionskette.contracts.Topic;

/** What happens to a published path. */
public enum PathsEvent implements EventType {
    /** A path is published, or anything on it changed. */
    PATH_RECORDED("path-recorded"),
    /** The family withdrew, or no part is left: a tombstone without data. */
    PATH_WITHDRAWN("path-withdrawn");

    private final String shortName;

    PathsEvent(String shortName) {
        this.shortName = shortName;
    }

    @Override
    public Topic topic() {
        return Topic.PATHS;
    }

    @Override
    public String shortName() {
        return shortName;
    }
}
