/** The referral service: passes families on to help, with their consent, and closes the loop. */
@NullMarked
package de.praeventionskette.referral;

import org.jspecify.annotations.NullMarked;
