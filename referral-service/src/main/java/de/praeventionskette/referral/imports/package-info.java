/** Import of past referrals with their dates. */
@NullMarked
package de.praeventionskette.referral.imports;

import org.jspecify.annotations.NullMarked;
