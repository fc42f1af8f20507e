package de.praeventionskette.reporting.replica;

import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;

/** Names that people read, as other services published them; what is not known yet is called by its id. */
public interface Names {

    /** Municipalities of a region by their key. */
    SortedMap<String, String> municipalities(String region);

    /** Names of teams by their key {@code organization} or {@code organization/unit}. */
    Map<String, String> teams(Collection<String> keys);
}
