package de.praeventionskette.referral.deadline;

import de.praeventionskette.kit.aggregate.AggregateStore.StaleVersion;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.security.Actor;
import java.util.List;

/** An organization says within how many days it acts. */
public final class SetDeadlines {
    private final DeadlineBook book;

    public SetDeadlines(DeadlineBook book) {
        this.book = book;
    }

    /**
     * Sets the own organization's rules; states that are left out follow the usual rule.
     *
     * @param seen the version of what was there, as it was seen; 0: the usual rules, which nobody had set
     * @throws Invalid a rule makes no sense
     * @throws StaleVersion somebody else has set them since
     */
    public Loaded<DeadlineRules> set(List<DeadlineRule> rules, long seen, Actor actor) {
        return book.change(actor.organization(), actor.region(), seen, now -> now.set(rules));
    }
}
