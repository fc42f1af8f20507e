package de.praeventionskette.local.launcher.sample.story;

import java.util.List;
import java.util.Random;

/** Seeded chance: the same draws for the same seed, on every machine. */
final class Chance {
    private static final int PERCENT = 100;
    private static final int STRIDE = 7919;

    private final Random random;

    private Chance(long seed) {
        random = new Random(seed);
    }

    /** The chance of one child, independent of how much the others draw. */
    static Chance of(String region, int child) {
        return new Chance(Long.parseLong(region) * STRIDE * STRIDE + (long) child * STRIDE);
    }

    boolean happens(int percent) {
        return random.nextInt(PERCENT) < percent;
    }

    /** Both ends included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /** Skewed as waits are: mostly near the median, sometimes almost three times as long. */
    int around(int median) {
        double draw = random.nextDouble();
        double stretch = 0.4 + 0.9 * draw + 1.5 * draw * draw * draw * draw;
        return (int) Math.round(median * stretch);
    }

    <T> T oneOf(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** One of them, more often the heavier ones. */
    <T extends Weighted> T weighed(List<T> list) {
        int rest = random.nextInt(list.stream().mapToInt(Weighted::weight).sum());
        for (T each : list) {
            rest -= each.weight();
            if (rest < 0) {
                return each;
            }
        }
        throw new IllegalArgumentException("nothing to choose from");
    }

    /** Something that is drawn more or less often. */
    interface Weighted {
        int weight();
    }

    /** A thing with the weight of its draw. */
    record Lot<T>(int weight, T thing) implements Weighted {}
}
