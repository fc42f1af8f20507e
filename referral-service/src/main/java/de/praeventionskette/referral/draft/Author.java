package de.praeventionskette.referral.draft;

import de.praeventionskette.kit.security.Actor;

/**
 * Whose a draft is: one person acting for one organization.
 *
 * @param region five-digit district key
 * @param organization id of the organization acted for
 * @param subject opaque id of the person
 */
public record Author(String region, String organization, String subject) {
    /** Who writes now. */
    public static Author of(Actor actor) {
        return new Author(actor.region(), actor.organization(), actor.subject());
    }
}
