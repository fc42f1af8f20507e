package de.praeventionskette.referral.referral;

import de.praeventionskette.kit.aggregate.AggregateStore;
import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.consent.Consent;
import de.praeventionskette.referral.path.JoinPath;

/** Puts a new consent of the family on record for a referral that exists; it replaces the one before. */
public final class GiveConsent {
    private final Desk desk;
    private final JoinPath paths;

    public GiveConsent(Desk desk, JoinPath paths) {
        this.desk = desk;
        this.paths = paths;
    }

    /** The sender records it. What the new consent leaves out is not allowed any more. */
    public Loaded<Referral> give(ReferralId id, Consent consent, Command command, Actor actor) {
        Loaded<Referral> seen = desk.seen(id, actor);
        Desk.mustSend(seen.state(), actor);
        Long expected = command.expectedVersion();
        if (expected != null && expected != seen.version()) {
            throw new AggregateStore.StaleVersion(seen.version());
        }
        paths.agree(seen.state().submission().way().path(), id.value(), consent);
        return desk.asSender(id, command, actor, (referral, by, at) -> referral.give(consent));
    }
}
