/** What keeps strangers' pages, floods and oversized bodies away from the services. */
@NullMarked
package de.praeventionskette.gateway.protection;

import org.jspecify.annotations.NullMarked;
