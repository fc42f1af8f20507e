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
        if (!keeps(actor, offer)) {
            throw new NotAllowed("offer.not-yours");
        }
    }

    static void mustKeep(Actor actor, String region, OrganizationId organization, @Nullable UnitId unit) {
        if (!keeps(actor, region, organization, unit)) {
            throw new NotAllowed("offer.not-yours");
        }
    }

    static boolean keeps(Actor actor, Loaded<Offer> offer) {
        Offer state = offer.state();
        return keeps(
                actor, offer.region(), state.organization(), state.content().unit());
    }

    private static boolean keeps(Actor actor, String region, OrganizationId organization, @Nullable UnitId unit) {
        return actor.region().equals(region)
                && (actor.has(Role.ADMIN) || isOwn(actor, organization) && isOwnTeam(actor, unit));
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
