package de.praeventionskette.contracts.network;

import org.jspecify.annotations.Nullable;

/**
 * Member of a network.
 *
 * @param name name of the organization or its kind
 * @param organization id of the organization, where it is registered
 */
public record Member(String name, @Nullable String organization) {}
