/** Weg: the chain of referrals of one child, and what of it may be counted. */
@NullMarked
package de.praeventionskette.referral.path;

import org.jspecify.annotations.NullMarked;
