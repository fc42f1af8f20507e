package de.praeventionskette.contracts.paths;

import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * State of a part and the day on which it began.
 *
 * @param state state of the referral
 * @param day local day, Europe/Berlin
 */
public record StateDay(@Nullable ReferralStatus state, LocalDate day) {}
