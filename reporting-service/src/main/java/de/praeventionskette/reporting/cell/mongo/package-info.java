/** Keeps recomputed cells, one collection per generation of rows. */
@NullMarked
package de.praeventionskette.reporting.cell.mongo;

import org.jspecify.annotations.NullMarked;
