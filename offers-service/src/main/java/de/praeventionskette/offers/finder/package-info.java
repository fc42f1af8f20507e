/** Finding offers: an index in memory, made from the store and kept up with every change. */
@NullMarked
package de.praeventionskette.offers.finder;

import org.jspecify.annotations.NullMarked;
