/** One step with many referrals at once, for whoever comes back to a full list. */
@NullMarked
package de.praeventionskette.referral.worklist.bulk;

import org.jspecify.annotations.NullMarked;
