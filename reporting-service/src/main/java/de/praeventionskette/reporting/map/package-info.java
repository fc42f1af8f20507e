/** The path map of the planning view: sums of cells, from which no small group can be worked out. */
@NullMarked
package de.praeventionskette.reporting.map;

import org.jspecify.annotations.NullMarked;
