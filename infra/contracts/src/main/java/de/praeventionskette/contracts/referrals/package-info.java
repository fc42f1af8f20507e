/** Asking for and holding places: the records on {@code referrals.v1}, read by the offers service only. */
@NullMarked
package de.praeventionskette.contracts.referrals;

import org.jspecify.annotations.NullMarked;
