package de.praeventionskette.referral.referral;

import de.praeventionskette.kit.problem.NotAllowed;
import de.praeventionskette.kit.problem.NotFound;
import de.praeventionskette.kit.security.Actor;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** Those of several that the actor's side sent, or received where the family asked itself. */
    public Set<ReferralId> spokenForBy(Collection<ReferralId> ids, Actor actor) {
        return desk.seen(ids, actor).stream()
                .filter(referral -> Desk.speaksForFamily(referral, actor))
                .map(Referral::id)
                .collect(Collectors.toSet());
    }
}
