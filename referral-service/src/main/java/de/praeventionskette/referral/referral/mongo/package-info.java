/** Referrals in MongoDB. */
@NullMarked
package de.praeventionskette.referral.referral.mongo;

import org.jspecify.annotations.NullMarked;
