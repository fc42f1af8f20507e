/** The answer to a referral that asks for a place: the records on {@code places.v1}, read by the referral service only. */
@NullMarked
package de.praeventionskette.contracts.places;

import org.jspecify.annotations.NullMarked;
