/** Tells people by e-mail that something waits for them, never what. */
@NullMarked
package de.praeventionskette.referral.notice;

import org.jspecify.annotations.NullMarked;
