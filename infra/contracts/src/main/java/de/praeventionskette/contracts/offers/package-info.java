/** What help exists: the records on {@code offers.v1}, readable by everyone. */
@NullMarked
package de.praeventionskette.contracts.offers;

import org.jspecify.annotations.NullMarked;
