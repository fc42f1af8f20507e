/** The way of a request to the service whose first path segment it carries, and back. */
@NullMarked
package de.praeventionskette.gateway.routing;

import org.jspecify.annotations.NullMarked;
