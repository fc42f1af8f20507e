/** What is told of a referral, run from its outbox. */
@NullMarked
package de.praeventionskette.referral.notice.reaction;

import org.jspecify.annotations.NullMarked;
