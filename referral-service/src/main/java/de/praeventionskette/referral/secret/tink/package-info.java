/** Keys that are kept wrapped, by Tink. */
@NullMarked
package de.praeventionskette.referral.secret.tink;

import org.jspecify.annotations.NullMarked;
