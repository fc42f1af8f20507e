/** Weeks as documents. */
@NullMarked
package de.praeventionskette.referral.escalation.mongo;

import org.jspecify.annotations.NullMarked;
