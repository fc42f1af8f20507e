/** A model of what may be done with a referral, walked at random against the started service. */
@NullMarked
package de.praeventionskette.referral.walk;

import org.jspecify.annotations.NullMarked;
