package de.praeventionskette.contracts.places;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one referral.
 *
 * @param referral id of the referral
 * @param offer id of the offer
 * @param answer held, waiting or released
 * @param position place in the queue from 1, when waiting
 * @param referralSequence sequence of the placement that is answered
 * @param since since when
 */
public record Place(
        String referral,
        String offer,
        @Nullable PlaceAnswer answer,
        @Nullable Integer position,
        long referralSequence,
        Instant since) {}
