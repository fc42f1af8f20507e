package de.praeventionskette.referral.deadline;

import java.util.List;
import java.util.function.Function;

/** The rules of all organizations; those that were never set are the usual ones. */
public interface DeadlineBook {
    /** The rules of an organization. */
    DeadlineRules of(String organization);

    /** Changes the rules of an organization; state and events are one write. */
    DeadlineRules change(String organization, String region, Function<DeadlineRules, List<DeadlinesSet>> change);
}
