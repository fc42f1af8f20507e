/** Offers in their store. */
@NullMarked
package de.praeventionskette.offers.offer.mongo;

import org.jspecify.annotations.NullMarked;
