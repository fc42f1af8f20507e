/** Draws a path map on the server. */
@NullMarked
package de.praeventionskette.reporting.map.svg;

import org.jspecify.annotations.NullMarked;
