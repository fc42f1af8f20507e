/** Subscriptions as documents. */
@NullMarked
package de.praeventionskette.referral.notice.mongo;

import org.jspecify.annotations.NullMarked;
