/** Kind: the only place where the identity of a child lies, encrypted with the child's own key. */
@NullMarked
package de.praeventionskette.referral.child;

import org.jspecify.annotations.NullMarked;
