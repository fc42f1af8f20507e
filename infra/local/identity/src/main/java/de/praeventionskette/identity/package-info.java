/** A local OpenID Connect provider with sample people: only for one's own machine, never for production. */
@NullMarked
package de.praeventionskette.identity;

import org.jspecify.annotations.NullMarked;
