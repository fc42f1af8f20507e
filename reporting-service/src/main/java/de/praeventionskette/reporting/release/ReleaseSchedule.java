package de.praeventionskette.reporting.release;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Releases what is due in every region; run early each day, so that a day on which it could not run is made up for. */
public final class ReleaseSchedule {
    private static final Logger LOG = LoggerFactory.getLogger(ReleaseSchedule.class);

    private final ReleaseWeeks weeks;

    public ReleaseSchedule(ReleaseWeeks weeks) {
        this.weeks = weeks;
    }

    /** Releases in all regions. */
    public void run() {
        try {
            weeks.regions()
                    .forEach(region -> LOG.info(
                            "{} weeks released in {}", weeks.release(region).size(), region));
        } catch (ReleaseWeeks.PathsNotRead e) {
            LOG.warn("no release today: {}", e.getMessage());
        }
    }
}
