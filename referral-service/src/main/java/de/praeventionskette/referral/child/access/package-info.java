/** The access log behind every read of a child. */
@NullMarked
package de.praeventionskette.referral.child.access;

import org.jspecify.annotations.NullMarked;
