package de.praeventionskette.network.agency;

import de.praeventionskette.network.register.PublicId;
import org.jspecify.annotations.Nullable;

/**
 * Team of an agency. A hand-over between teams of one agency is no forwarding (§ 14 SGB IX).
 *
 * @param id public id
 * @param name public name
 * @param department department to which it belongs, where known
 */
public record Team(PublicId id, String name, @Nullable String department) {}
