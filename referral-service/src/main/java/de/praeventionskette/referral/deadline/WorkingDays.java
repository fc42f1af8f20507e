package de.praeventionskette.referral.deadline;

import java.time.LocalDate;

/** Which days are worked on in a region. */
public interface WorkingDays {
    /**
     * Whether people work on a day: no Saturday, no Sunday and no public holiday of the Land.
     *
     * @param region five-digit district key, whose first two digits are the Land
     */
    boolean worked(LocalDate day, String region);

    /** The n-th working day after a day. */
    default LocalDate after(LocalDate day, int number, String region) {
        LocalDate reached = day;
        for (int left = number; left > 0; ) {
            reached = reached.plusDays(1);
            if (worked(reached, region)) {
                left--;
            }
        }
        return reached;
    }
}
