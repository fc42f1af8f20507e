package de.praeventionskette.offers.offer;

import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.offers.places.Wish;
import java.time.Clock;
import java.util.List;

/** Gives, keeps or takes back places as referrals want it. */
public final class FollowReferral {
    private final Offers offers;
    private final Clock clock;

    public FollowReferral(Offers offers, Clock clock) {
        this.offers = offers;
        this.clock = clock;
    }

    /** Takes in, in one write, what referrals want of an offer; repeats and what is older change nothing. */
    public void follow(OfferId id, List<Wish> wishes) {
        offers.change(id, Command.beside(), offer -> offer.follow(wishes, Moment.of(clock)));
    }

    /** Takes in that a referral is gone, wherever it stands. */
    public void follow(Wish wish) {
        offers.withEntryOf(wish.referral()).ifPresent(id -> follow(id, List.of(wish)));
    }
}
