package de.praeventionskette.referral.worklist;

import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.referral.Listing;
import de.praeventionskette.referral.referral.Listing.Side;
import de.praeventionskette.referral.referral.Referrals;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Counts what a side has to act on, up to a number: nobody needs to know more, and it costs the same however much there is. */
public final class CountToDo {
    /** What is more is said to be more. */
    public static final int MOST = 50;

    private final Referrals referrals;
    private final Clock clock;

    public CountToDo(Referrals referrals, Clock clock) {
        this.referrals = referrals;
        this.clock = clock;
    }

    /**
     * Whose list it is.
     *
     * @param keys under which the list is found
     */
    public record Whose(String region, String organization, List<String> keys) {
        /** The list of somebody's own side. */
        public static Whose of(Actor actor) {
            return new Whose(actor.region(), actor.organization(), Listing.keysFor(actor, Side.RECEIVED, null));
        }
    }

    /**
     * Numbers, each up to one more than {@link #MOST}.
     *
     * @param toDo what the own side has to act on
     * @param overdue how many of these wait too long
     */
    public record Counts(int toDo, int overdue) {}

    /** The numbers of a list now; where nothing is to do, nothing is overdue. */
    public Counts count(Whose whose) {
        Instant now = clock.instant();
        int toDo = before(now.plus(ReadWorklist.LONGEST_AHEAD), whose);
        return new Counts(toDo, toDo == 0 ? 0 : before(now, whose));
    }

    private int before(Instant until, Whose whose) {
        return referrals.countDue(whose.region(), whose.keys(), Instant.EPOCH, until, MOST + 1);
    }
}
