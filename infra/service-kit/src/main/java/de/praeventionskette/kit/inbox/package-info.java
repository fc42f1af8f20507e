/** Events from elsewhere, applied once and only when newer; waits while a store is away. */
@NullMarked
package de.praeventionskette.kit.inbox;

import org.jspecify.annotations.NullMarked;
