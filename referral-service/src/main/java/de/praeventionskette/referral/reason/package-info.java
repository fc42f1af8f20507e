/** Own wordings of an organization under the standard reasons. */
@NullMarked
package de.praeventionskette.referral.reason;

import org.jspecify.annotations.NullMarked;
