/** What may be seen: the smallest number that is shown, and tables from which no smaller one can be worked out. */
@NullMarked
package de.praeventionskette.reporting.disclosure;

import org.jspecify.annotations.NullMarked;
