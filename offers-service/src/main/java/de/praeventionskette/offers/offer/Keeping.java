package de.praeventionskette.offers.offer;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.problem.NotAllowed;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.offers.organization.OrganizationId;
import de.praeventionskette.offers.organization.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Who may keep an offer: the provider whose own it is (its team, where both name one), or the administration of its
 * region, which loads offers.
 */
final class Keeping {
    private Keeping() {}

    static void mustKeep(Actor actor, Loaded<Offer> offer) {
        Offer state = offer.state();
        mustKeep(actor, offer.region(), state.organization(), state.content().unit());
    }

    static void mustKeep(Actor actor, String region, OrganizationId organization, @Nullable UnitId unit) {
        if (!actor.region().equals(region)
                || !(actor.has(Role.ADMIN) || isOwn(actor, organization) && isOwnTeam(actor, unit))) {
            throw new NotAllowed("offer.not-yours");
        }
    }

    static void mustAdministrate(Actor actor, String region) {
        if (!actor.has(Role.ADMIN) || !actor.region().equals(region)) {
            throw new NotAllowed("offer.administration-only");
        }
    }

    private static boolean isOwn(Actor actor, OrganizationId organization) {
        return actor.has(Role.PROVIDER) && actor.organization().equals(organization.value());
    }

    private static boolean isOwnTeam(Actor actor, @Nullable UnitId unit) {
        String own = actor.acting().unit();
        return own == null || unit == null || own.equals(unit.value());
    }
}
