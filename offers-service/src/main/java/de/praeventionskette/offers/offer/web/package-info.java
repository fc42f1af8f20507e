/** HTTP side of offers and their places: API and pages. */
@NullMarked
package de.praeventionskette.offers.offer.web;

import org.jspecify.annotations.NullMarked;
