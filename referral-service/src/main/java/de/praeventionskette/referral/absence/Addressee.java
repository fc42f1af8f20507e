package de.praeventionskette.referral.absence;

import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.replica.Called;
import org.jspecify.annotations.Nullable;

/**
 * Who takes requests in, and may be away.
 *
 * @param organization id of the organization
 * @param unit id of its team; null: the organization as a whole, for what names no team
 */
public record Addressee(String organization, @Nullable String unit) {

    /** A team of the organization that somebody acts for, or that organization, by its id. */
    static Addressee named(String team, Actor actor) {
        return new Addressee(actor.organization(), team.equals(actor.organization()) ? null : team);
    }

    /** The side for which somebody acts. */
    public static Addressee of(Actor actor) {
        return new Addressee(actor.organization(), actor.acting().unit());
    }

    /** Whether somebody may say when it is away: acts for this very team, or for the whole organization. */
    public boolean isKeptBy(Actor actor) {
        String team = actor.acting().unit();
        return organization.equals(actor.organization()) && (team == null || team.equals(unit));
    }

    /** The id under which its organization names it. */
    public String id() {
        return unit == null ? organization : unit;
    }

    /** Its key among all organizations; that of its name in the copies of organizations, too. */
    public String key() {
        return Called.key(organization, unit);
    }
}
