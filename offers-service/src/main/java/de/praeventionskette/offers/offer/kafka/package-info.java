/** Offers as the world hears of them, and what referrals want of them. */
@NullMarked
package de.praeventionskette.offers.offer.kafka;

import org.jspecify.annotations.NullMarked;
