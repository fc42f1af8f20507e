package de.praeventionskette.offers.organization;

import org.jspecify.annotations.Nullable;

/**
 * Public contact of an organization or an offer, never a private person's.
 *
 * @param phone telephone number
 * @param email mail address
 * @param website https address
 */
public record Contact(
        @Nullable String phone,
        @Nullable String email,
        @Nullable String website) {}
