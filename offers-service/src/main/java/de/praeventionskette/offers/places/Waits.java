package de.praeventionskette.offers.places;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * How long those waited who lately got a place of an offer. No referral is named, and only the last ones are kept.
 *
 * @param lately the last ones, oldest first
 */
public record Waits(List<Waited> lately) {
    /** Fewer say nothing. */
    public static final int FEWEST = 5;

    private static final int KEPT = 20;
    private static final Duration LATELY = Duration.ofDays(180);

    /** Nobody yet. */
    public static final Waits NONE = new Waits(List.of());

    public Waits {
        lately = List.copyOf(lately);
    }

    /** One who got a place. */
    public record Waited(int days, Instant until) {}

    Waits with(Instant wanted, Instant held) {
        List<Waited> next = new ArrayList<>(lately);
        next.add(new Waited((int) Math.max(0, Duration.between(wanted, held).toDays()), held));
        return new Waits(next.subList(Math.max(0, next.size() - KEPT), next.size()));
    }

    /** Days that the middle one waited; empty: too few got a place in the last half year. */
    public OptionalInt middle(Instant now) {
        List<Integer> days = lately.stream()
                .filter(waited -> waited.until().isAfter(now.minus(LATELY)))
                .map(Waited::days)
                .sorted(Comparator.naturalOrder())
                .toList();
        return days.size() < FEWEST ? OptionalInt.empty() : OptionalInt.of(days.get(days.size() / 2));
    }
}
