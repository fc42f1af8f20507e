package de.praeventionskette.reporting.cell;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Exact histogram of waiting days.
 *
 * @param families whose waits are in it
 * @param days number of waits by their length in whole days
 */
public record Waits(int families, SortedMap<Integer, Integer> days) {
    /** No wait at all. */
    public static final Waits NONE = new Waits(0, new TreeMap<>());

    public Waits {
        days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
    }

    /** Both together; the families are different ones. */
    public Waits plus(Waits other) {
        if (other.families == 0) {
            return this;
        }
        SortedMap<Integer, Integer> sum = new TreeMap<>(days);
        other.days.forEach((length, number) -> sum.merge(length, number, Integer::sum));
        return new Waits(families + other.families, sum);
    }

    /**
     * The shortest length that at least this share of the waits does not exceed (nearest rank).
     *
     * @param percent 1 to 100
     */
    public int percentile(int percent) {
        long total = days.values().stream().mapToLong(Integer::longValue).sum();
        long rank = Math.max(1, (total * percent + 99) / 100);
        long seen = 0;
        for (Map.Entry<Integer, Integer> each : days.entrySet()) {
            seen += each.getValue();
            if (seen >= rank) {
                return each.getKey();
            }
        }
        throw new IllegalStateException("no waits");
    }
}
