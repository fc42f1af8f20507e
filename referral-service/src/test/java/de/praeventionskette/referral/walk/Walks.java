package de.praeventionskette.referral.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Walks at random, the same for the same seed. */
final class Walks {
    private static final long SEED = Long.getLong("referral.walks.seed", 5);
    private static final int LONGEST = 8;

    private Walks() {}

    /** Takes one walk to its end; what does not fit the model is reported with all its steps. What the topic must say then. */
    static Map<String, String> taken(Sides sides, Tally tally, int number) {
        Random random = new Random(SEED * 1_000_003 + number);
        List<Step> steps = new ArrayList<>();
        List<Wish> wishes = Wish.any(random);
        try {
            Walk walk = new Walk(sides, tally, wishes);
            for (int left = 1 + random.nextInt(LONGEST); left > 0; left--) {
                Step step = Step.any(random, walk.models(), sides.holdsTime());
                steps.add(step);
                walk.take(step, !sides.holdsTime() || random.nextInt(5) > 0);
            }
            walk.ends();
            return walk.places();
        } catch (AssertionError | RuntimeException broken) {
            throw new AssertionError("walk " + number + " of seed " + SEED + ": " + wishes + " " + steps, broken);
        }
    }
}
