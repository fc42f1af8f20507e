/** Ways as they were published: one row per path, and the cell into which it falls. */
@NullMarked
package de.praeventionskette.reporting.path;

import org.jspecify.annotations.NullMarked;
