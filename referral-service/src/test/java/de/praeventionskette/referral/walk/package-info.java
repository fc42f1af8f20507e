/** A model of what may be done with a referral and what follows by itself, walked at random against the service. */
@NullMarked
package de.praeventionskette.referral.walk;

import org.jspecify.annotations.NullMarked;
