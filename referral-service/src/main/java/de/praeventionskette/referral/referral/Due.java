package de.praeventionskette.referral.referral;

import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** By when the receiver is expected to act on a referral. */
@FunctionalInterface
public interface Due {
    /** For what was imported, and for what comes from no desk: days as they are usual. */
    Due USUAL = new Due() {
        private static final Map<ReferralStatus, Duration> AFTER = Map.of(
                ReferralStatus.REQUESTED, Duration.ofDays(14),
                ReferralStatus.ACCEPTED, Duration.ofDays(28),
                ReferralStatus.ON_HOLD, Duration.ofDays(90));

        @Override
        public Optional<Instant> at(ReferralState state) {
            return Optional.ofNullable(AFTER.get(state.status())).map(state.since()::plus);
        }
    };

    /** The last moment in which a state is still in time; empty: it may last. */
    Optional<Instant> at(ReferralState state);
}
