package de.praeventionskette.referral.deadline;

import de.praeventionskette.kit.security.Actor;
import java.util.List;

/** An organization says within how many days it acts. */
public final class SetDeadlines {
    private final DeadlineBook book;

    public SetDeadlines(DeadlineBook book) {
        this.book = book;
    }

    /** Sets the own organization's rules; states that are left out follow the usual rule. */
    public DeadlineRules set(List<DeadlineRule> rules, Actor actor) {
        return book.change(actor.organization(), actor.region(), now -> now.set(rules));
    }
}
