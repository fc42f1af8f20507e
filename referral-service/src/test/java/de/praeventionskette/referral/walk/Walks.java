package de.praeventionskette.referral.walk;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Walks at random, the same for the same seed. */
final class Walks {
    private static final long SEED = Long.getLong("referral.walks.seed", 5);
    private static final int LONGEST = 8;

    private Walks() {}

    /** Takes one walk to its end; what does not fit the model is reported with all its steps. */
    static Walk taken(Sides sides, int number) {
        RandomGenerator random = new Random(SEED * 1_000_003 + number);
        List<Step> steps = new ArrayList<>();
        Walk walk = new Walk(sides);
        try {
            for (int left = 1 + random.nextInt(LONGEST); left > 0; left--) {
                Step step = Step.any(random, walk.model());
                steps.add(step);
                walk.take(step);
            }
            walk.agrees();
            return walk;
        } catch (AssertionError broken) {
            throw new AssertionError("walk " + number + " of seed " + SEED + ": " + steps, broken);
        }
    }

    static void mustHaveComeEverywhere(List<Walk> walks) {
        assertThat(walks.stream().map(walk -> walk.model().status()).distinct())
                .containsExactlyInAnyOrderElementsOf(Stream.of(ReferralStatus.values())
                        .filter(status -> status != ReferralStatus.DRAFT)
                        .toList());
    }

    /** What the topic must say of a referral. */
    static String placeOf(Walk walk) {
        return switch (walk.model().status()) {
            case DRAFT, REQUESTED -> "ASKED";
            case ACCEPTED, IN_PROGRESS, ON_HOLD -> "WANTED";
            case REJECTED, COMPLETED, FAILED, CANCELLED, ENTERED_IN_ERROR -> "ENDED";
        };
    }
}
