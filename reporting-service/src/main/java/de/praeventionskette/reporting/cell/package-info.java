/** Cells: municipality × half-year of entry × before or after birth, recomputed from rows and never counted up. */
@NullMarked
package de.praeventionskette.reporting.cell;

import org.jspecify.annotations.NullMarked;
