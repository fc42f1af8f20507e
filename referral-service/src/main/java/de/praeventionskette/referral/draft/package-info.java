/** Entwurf: a referral that is being written, sealed and readable by its author alone. */
@NullMarked
package de.praeventionskette.referral.draft;

import org.jspecify.annotations.NullMarked;
