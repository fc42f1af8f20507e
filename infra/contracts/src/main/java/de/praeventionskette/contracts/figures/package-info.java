/** Released figures: the records on {@code figures.v1}, readable by everyone. */
@NullMarked
package de.praeventionskette.contracts.figures;

import org.jspecify.annotations.NullMarked;
