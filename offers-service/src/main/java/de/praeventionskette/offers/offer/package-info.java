/** Offers of help, from publishing to withdrawal, and the places that they have. */
@NullMarked
package de.praeventionskette.offers.offer;

import org.jspecify.annotations.NullMarked;
