package de.praeventionskette.network.register;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.problem.NotAllowed;
import de.praeventionskette.kit.security.Actor;

/** Who may record reference data. */
public final class Recording {
    private Recording() {}

    /**
     * Only the administration of the region itself.
     *
     * @throws NotAllowed the actor is not, or acts in another region
     */
    public static void mustAdminister(Actor actor, String region) {
        if (!actor.has(Role.ADMIN)) {
            throw new NotAllowed("access.denied");
        }
        if (!actor.region().equals(region)) {
            throw new NotAllowed("region.other");
        }
    }
}
