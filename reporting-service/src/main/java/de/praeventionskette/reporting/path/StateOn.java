package de.praeventionskette.reporting.path;

import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import java.time.LocalDate;

/**
 * A state and the local day on which it began.
 *
 * @param state state of the referral
 * @param day Europe/Berlin
 */
public record StateOn(ReferralStatus state, LocalDate day) {}
