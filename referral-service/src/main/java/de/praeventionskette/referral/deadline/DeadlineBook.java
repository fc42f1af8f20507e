package de.praeventionskette.referral.deadline;

import de.praeventionskette.kit.aggregate.AggregateStore.StaleVersion;
import de.praeventionskette.kit.aggregate.Loaded;
import java.util.List;
import java.util.function.Function;

/** The rules of all organizations; those that were never set are the usual ones. */
public interface DeadlineBook {
    /** The rules of an organization. */
    DeadlineRules of(String organization);

    /** The same with their version; 0: it has never set any. */
    Loaded<DeadlineRules> find(String organization, String region);

    /**
     * Changes the rules of an organization; state and events are one write.
     *
     * @param seen the version that the change is based on
     * @throws StaleVersion somebody else has changed them since
     */
    Loaded<DeadlineRules> change(
            String organization, String region, long seen, Function<DeadlineRules, List<DeadlinesSet>> change);
}
