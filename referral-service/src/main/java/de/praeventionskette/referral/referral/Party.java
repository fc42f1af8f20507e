package de.praeventionskette.referral.referral;

import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.replica.Called;
import de.praeventionskette.referral.replica.KnownOffer;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One side of a referral.
 *
 * @param organization id of the organization
 * @param unit id of its team; null: the organization as a whole
 */
public record Party(String organization, @Nullable String unit) {
    /** Who takes the requests of an offer in. */
    public static Party receiving(KnownOffer offer) {
        return new Party(offer.receiver().organization(), offer.receiver().unit());
    }

    /** The side for which somebody acts. */
    public static Party of(Actor actor) {
        return new Party(actor.organization(), actor.acting().unit());
    }

    /** Whether somebody acts for this side: the same organization, and the same team unless one of them names none. */
    public boolean isActedForBy(Actor actor) {
        String team = actor.acting().unit();
        return organization.equals(actor.organization()) && (unit == null || team == null || unit.equals(team));
    }

    /** Whether it is another organization or another team. */
    public boolean differsFrom(Party other) {
        return !organization.equals(other.organization) || !Objects.equals(unit, other.unit);
    }

    /**
     * How it is called: the organization, and its team if there is one.
     *
     * @param names by the keys of the copies of organizations; whoever is missing is called by id
     */
    public String calledBy(Map<String, String> names) {
        return Called.name(organization, unit, names);
    }

    /** Key of its name in the copies of organizations. */
    public String nameKey() {
        return Called.key(organization, unit);
    }
}
