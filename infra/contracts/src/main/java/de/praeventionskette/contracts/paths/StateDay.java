package de.praeventionskette.contracts.paths;

import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import java.time.LocalDate;

/**
 * State of a part and the day on which it began.
 *
 * @param state state of the referral
 * @param day local day, Europe/Berlin
 */
public record StateDay(ReferralStatus state, LocalDate day) {}
