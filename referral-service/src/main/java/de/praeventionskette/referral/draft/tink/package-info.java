/** Encryption of drafts with Tink. */
@NullMarked
package de.praeventionskette.referral.draft.tink;

import org.jspecify.annotations.NullMarked;
