/** What follows in another referral, run from the outbox. */
@NullMarked
package de.praeventionskette.referral.referral.reaction;

import org.jspecify.annotations.NullMarked;
