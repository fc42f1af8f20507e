/** Places of an offer and who holds or waits for one: pure rules, no storage, no messages. */
@NullMarked
package de.praeventionskette.offers.places;

import org.jspecify.annotations.NullMarked;
