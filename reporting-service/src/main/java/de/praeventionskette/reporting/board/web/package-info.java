/** The live board as page, API and stream. */
@NullMarked
package de.praeventionskette.reporting.board.web;

import org.jspecify.annotations.NullMarked;
