/** What follows between referrals and their path, run from the outbox. */
@NullMarked
package de.praeventionskette.referral.path.reaction;

import org.jspecify.annotations.NullMarked;
