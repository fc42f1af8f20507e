/** Encryption of identities with Tink. */
@NullMarked
package de.praeventionskette.referral.child.tink;

import org.jspecify.annotations.NullMarked;
