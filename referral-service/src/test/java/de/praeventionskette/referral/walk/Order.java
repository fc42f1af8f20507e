package de.praeventionskette.referral.walk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom the family wants to be asked when a referral comes to nothing.
 *
 * @param next in its order
 * @param silentDays local days after which silence counts as no
 * @param used whether the next one was asked
 */
record Order(List<Who> next, int silentDays, boolean used) {
    /** Nobody else is asked any more; null: nobody ever was. */
    @Nullable Order ended() {
        return used ? new Order(List.of(), silentDays, true) : null;
    }

    /** Who comes next of those whose offer is still there. */
    Optional<Who> whoIsNext(Set<Who> closed) {
        return next.stream().filter(who -> !closed.contains(who)).findFirst();
    }

    Order after(Who asked) {
        return new Order(next.subList(next.indexOf(asked) + 1, next.size()), silentDays, true);
    }

    /** What the one who is asked next carries on; null: nobody comes after it. */
    @Nullable Order rest() {
        return next.isEmpty() ? null : new Order(next, silentDays, false);
    }
}
