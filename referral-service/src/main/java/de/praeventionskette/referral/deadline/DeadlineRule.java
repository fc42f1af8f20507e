package de.praeventionskette.referral.deadline;

import de.praeventionskette.contracts.vocabulary.ReferralStatus;

/**
 * Within how many days something should happen to a referral in a state. A promise of the organization, no deadline by law:
 * those of §§ 14, 15 SGB IX belong to applications.
 *
 * @param state the state that should not last longer
 * @param days how many, from 1
 * @param workingDays whether Saturdays, Sundays and public holidays of the Land do not count
 */
public record DeadlineRule(ReferralStatus state, int days, boolean workingDays) {}
