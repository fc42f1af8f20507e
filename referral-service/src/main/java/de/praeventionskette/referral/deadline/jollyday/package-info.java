/** Working days by the public holidays of each Land. */
@NullMarked
package de.praeventionskette.referral.deadline.jollyday;

import org.jspecify.annotations.NullMarked;
