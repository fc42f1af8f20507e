/** Lists of own reasons as documents. */
@NullMarked
package de.praeventionskette.referral.reason.mongo;

import org.jspecify.annotations.NullMarked;
