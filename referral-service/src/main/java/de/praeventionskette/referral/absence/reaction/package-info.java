/** What follows for a referral that reaches a team that is away, run from its outbox. */
@NullMarked
package de.praeventionskette.referral.absence.reaction;

import org.jspecify.annotations.NullMarked;
