package de.praeventionskette.reporting.release;

import de.praeventionskette.contracts.vocabulary.FieldOfAction;
import de.praeventionskette.contracts.vocabulary.ReferralStatus;

/**
 * One referral as it is counted for a release.
 *
 * @param field field of action of the offer
 * @param outcome state so far
 * @param family published id of the path
 * @param sender organization that referred
 */
record Referred(FieldOfAction field, ReferralStatus outcome, String family, String sender) {}
