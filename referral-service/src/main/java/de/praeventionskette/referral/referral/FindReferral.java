package de.praeventionskette.referral.referral;

import de.praeventionskette.kit.problem.NotAllowed;
import de.praeventionskette.kit.problem.NotFound;
import de.praeventionskette.kit.security.Actor;

/** Finds a referral for what one of its sides does beside it. Nothing of the child is read. */
public final class FindReferral {
    private final Desk desk;

    public FindReferral(Desk desk) {
        this.desk = desk;
    }

    /**
     * A referral that the actor's side sent, or received where the family asked itself.
     *
     * @throws NotFound the actor is on neither side
     * @throws NotAllowed the actor is the receiver of what somebody sent
     */
    public Referral sentBy(ReferralId id, Actor actor) {
        Referral referral = desk.seen(id, actor).state();
        desk.mustSpeakForFamily(referral, actor);
        return referral;
    }

    /** Whether the actor's side sent a referral, or received it where the family asked itself. */
    public boolean isSpokenForBy(ReferralId id, Actor actor) {
        return desk.speaksForFamily(id, actor);
    }
}
