package de.praeventionskette.contracts.referrals;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A referral that asks for or holds a place. No child, no municipality, no reason.
 *
 * @param referral id of the referral
 * @param offer id of the offer
 * @param state what is wanted
 * @param since since when
 */
public record Placement(
        String referral, String offer, @Nullable PlacementState state, Instant since) {}
