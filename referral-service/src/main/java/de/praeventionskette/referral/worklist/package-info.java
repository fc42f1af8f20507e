/** Lists of referrals for those who send and those who receive. */
@NullMarked
package de.praeventionskette.referral.worklist;

import org.jspecify.annotations.NullMarked;
