/** One origin for all services: routes, sign-in, token relay and protection of browsers. */
@NullMarked
package de.praeventionskette.gateway;

import org.jspecify.annotations.NullMarked;
