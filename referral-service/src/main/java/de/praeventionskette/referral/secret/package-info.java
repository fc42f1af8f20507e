/** The master key and what is derived from it. */
@NullMarked
package de.praeventionskette.referral.secret;

import org.jspecify.annotations.NullMarked;
