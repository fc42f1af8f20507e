package de.praeventionskette.local.launcher.sample.story;

import java.util.List;

/**
 * A way that several children of a municipality go.
 *
 * @param weight how often, beside the municipality's other stories
 * @param youngest age at the first referral in months; negative before birth
 * @param oldest age at the first referral in months
 * @param legs its referrals in order
 */
record Story(int weight, int youngest, int oldest, List<Leg> legs) implements Chance.Weighted {
    static Story of(int weight, int youngest, int oldest, Leg... legs) {
        return new Story(weight, youngest, oldest, List.of(legs));
    }
}
