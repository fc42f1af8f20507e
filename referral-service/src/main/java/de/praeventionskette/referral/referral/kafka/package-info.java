/** What referrals tell the offers service, and what it answers. */
@NullMarked
package de.praeventionskette.referral.referral.kafka;

import org.jspecify.annotations.NullMarked;
