package de.praeventionskette.network.network;

import de.praeventionskette.network.register.PublicId;
import org.jspecify.annotations.Nullable;

/**
 * Member of a network.
 *
 * @param name name of the organization, or of the kind of organizations
 * @param organization id of the organization, where it is registered
 */
public record Member(String name, @Nullable PublicId organization) {}
