package de.praeventionskette.referral.referral;

import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.problem.NotAllowed;
import de.praeventionskette.kit.problem.NotFound;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.child.ChildKey;
import de.praeventionskette.referral.child.ChildVault;
import de.praeventionskette.referral.consent.ConsentGate;
import de.praeventionskette.referral.consent.NoConsent;
import de.praeventionskette.referral.referral.HistoryEntry.By;
import de.praeventionskette.referral.referral.HistoryEntry.Side;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Where the two sides of a referral work: lets each do what is its own, and the receiver only while the family's consent to
 * the transmission is in force. Who is on neither side hears that there is no such referral.
 */
public final class Desk {
    private final Referrals referrals;
    private final ChildVault vault;
    private final ConsentGate gate;
    private final Clock clock;

    public Desk(Referrals referrals, ChildVault vault, ConsentGate gate, Clock clock) {
        this.referrals = referrals;
        this.vault = vault;
        this.gate = gate;
        this.clock = clock;
    }

    /** What one side does with a referral. */
    @FunctionalInterface
    interface Act {
        List<ReferralEvent> on(Referral referral, By by, Instant at);
    }

    /** What one side does with a referral and a reason. */
    @FunctionalInterface
    interface GroundedAct {
        List<ReferralEvent> on(Referral referral, Grounds grounds, By by, Instant at);
    }

    /**
     * The receiver acts.
     *
     * @throws NotFound the actor is on neither side
     * @throws NotAllowed the actor is the sender
     * @throws NoConsent the consent to the transmission is not in force
     */
    Loaded<Referral> asReceiver(ReferralId id, Command command, Actor actor, Act act) {
        By by = new By(Side.RECEIVER, actor.subject());
        seen(id, actor);
        return referrals.change(id, command, referral -> {
            mustReceive(referral, actor);
            return act.on(referral, by, clock.instant());
        });
    }

    /** The receiver acts for a reason. */
    Loaded<Referral> asReceiver(ReferralId id, Command command, Actor actor, Explanation why, GroundedAct act) {
        return asReceiver(
                id, command, actor, (referral, by, at) -> act.on(referral, why.sealedWith(key(referral)), by, at));
    }

    /**
     * The sender acts.
     *
     * @throws NotFound the actor is on neither side
     * @throws NotAllowed the actor is the receiver
     */
    Loaded<Referral> asSender(ReferralId id, Command command, Actor actor, Act act) {
        By by = new By(Side.SENDER, actor.subject());
        seen(id, actor);
        return referrals.change(id, command, referral -> {
            mustSend(referral, actor);
            return act.on(referral, by, clock.instant());
        });
    }

    /** The sender acts for a reason. */
    Loaded<Referral> asSender(ReferralId id, Command command, Actor actor, Explanation why, GroundedAct act) {
        return asSender(
                id, command, actor, (referral, by, at) -> act.on(referral, why.sealedWith(key(referral)), by, at));
    }

    /** A referral that somebody on one of its sides may see at all. */
    Loaded<Referral> seen(ReferralId id, Actor actor) {
        return referrals
                .find(id)
                .filter(found -> found.region().equals(actor.region()))
                .filter(found -> isSender(found.state(), actor) || isReceiver(found.state(), actor))
                .orElseThrow(() -> new NotFound("referral.not-found"));
    }

    static boolean isSender(Referral referral, Actor actor) {
        return referral.sender().isActedForBy(actor);
    }

    static boolean isReceiver(Referral referral, Actor actor) {
        return referral.receiver().isActedForBy(actor);
    }

    void mustReceive(Referral referral, Actor actor) {
        if (!isReceiver(referral, actor)) {
            throw new NotAllowed("referral.not-receiver");
        }
        gate.letRecipient(referral.consent());
    }

    static void mustSend(Referral referral, Actor actor) {
        if (!isSender(referral, actor)) {
            throw new NotAllowed("referral.not-sender");
        }
    }

    /** What opens the file of the child that it is about. */
    ChildKey key(Referral referral) {
        return vault.keyFor(referral.submission().about().child());
    }
}
