package de.praeventionskette.reporting.release;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Everything that was ever released. */
public interface Releases {

    /** Releases a week; answers false, and changes nothing, if it was released before. */
    boolean release(WeeklyRelease release);

    /** Weeks of a region that were released. */
    Set<String> weeks(String region);

    /** Figures of a region, the latest week first, those before a week if one is given. */
    List<ReleasedFigures> latest(String region, Optional<String> before, int limit);
}
