package de.praeventionskette.contracts.figures;

import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Number of referrals with one of these outcomes.
 *
 * @param outcomes the state, or all that are folded here
 * @param referrals how many
 */
public record OutcomeCount(List<@Nullable ReferralStatus> outcomes, int referrals) {}
