package de.praeventionskette.offers.offer;

import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.problem.NotFound;
import de.praeventionskette.kit.security.Actor;
import java.time.Clock;

/** A provider takes an offer back: it can no longer be found or referred to. Who holds a place keeps it. */
public final class WithdrawOffer {
    private final Offers offers;
    private final Clock clock;

    public WithdrawOffer(Offers offers, Clock clock) {
        this.offers = offers;
        this.clock = clock;
    }

    /** Once is enough; a repeat changes nothing. */
    public Loaded<Offer> withdraw(OfferId id, Actor actor) {
        Loaded<Offer> offer = offers.find(id).orElseThrow(() -> new NotFound("offer.unknown"));
        Keeping.mustKeep(actor, offer);
        return offers.change(id, Command.plain(), each -> each.withdraw(Moment.of(clock)));
    }
}
