/** What follows for a draft when its referral was sent. */
@NullMarked
package de.praeventionskette.referral.draft.reaction;

import org.jspecify.annotations.NullMarked;
