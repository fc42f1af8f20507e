/** Vermittlung: the heart – what may happen to a referral, and when. */
@NullMarked
package de.praeventionskette.referral.referral;

import org.jspecify.annotations.NullMarked;
