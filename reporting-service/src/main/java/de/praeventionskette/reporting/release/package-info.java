/** Weekly figures for the world: folded, fixed once, and nothing in them below k families. */
@NullMarked
package de.praeventionskette.reporting.release;

import org.jspecify.annotations.NullMarked;
