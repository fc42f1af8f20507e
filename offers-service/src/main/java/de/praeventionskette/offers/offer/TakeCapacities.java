package de.praeventionskette.offers.offer;

import de.praeventionskette.kit.aggregate.Command;
import java.time.Clock;
import java.util.List;

/**
 * Takes the public band of free places anew, once a day for each offer. Every instance may run it at any time: what was
 * taken today is not taken again.
 */
public final class TakeCapacities {
    private static final int BATCH = 100;

    private final Offers offers;
    private final Clock clock;

    public TakeCapacities(Offers offers, Clock clock) {
        this.offers = offers;
        this.clock = clock;
    }

    /** Takes all that are due; answers how many. */
    public int takeDue() {
        Moment now = Moment.of(clock);
        int taken = 0;
        List<OfferId> due = offers.capacityTakenBefore(now.day(), BATCH);
        while (!due.isEmpty()) {
            due.forEach(id -> offers.change(id, Command.beside(), offer -> offer.takeCapacity(now)));
            taken += due.size();
            due = offers.capacityTakenBefore(now.day(), BATCH);
        }
        return taken;
    }
}
