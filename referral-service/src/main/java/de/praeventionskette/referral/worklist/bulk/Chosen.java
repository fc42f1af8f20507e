package de.praeventionskette.referral.worklist.bulk;

import de.praeventionskette.referral.referral.ReferralId;

/**
 * One of many.
 *
 * @param version the version in the list from which it was chosen
 */
public record Chosen(ReferralId referral, long version) {}
