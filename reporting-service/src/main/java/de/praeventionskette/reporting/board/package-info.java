/** The live board: what happened in the present week. */
@NullMarked
package de.praeventionskette.reporting.board;

import org.jspecify.annotations.NullMarked;
