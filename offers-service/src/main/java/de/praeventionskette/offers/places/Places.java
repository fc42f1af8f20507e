package de.praeventionskette.offers.places;

import de.praeventionskette.offers.places.Entry.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Plätze of an offer with the book of who holds or waits for one. Whoever wants a place holds one while any is free or
 * the number is not known, else waits; nobody waits while a place is free. Each referral has one entry at most, so a
 * place is never given twice, and what is older than the newest heard of a referral changes nothing.
 *
 * @param number all places, held ones included; null: not known, then everyone gets one
 * @param reportedAt when the provider last said how many are free; null: never, or said to be unknown
 * @param entries the book, in the order in which referrals first came
 * @param waits how long those waited who lately got a place, while the number was known
 */
public record Places(@Nullable Integer number, @Nullable Instant reportedAt, List<Entry> entries, Waits waits) {
    /** How long the trace of a released referral is kept: longer than referrals wait for their own tombstone. */
    public static final Duration TRACE = Duration.ofDays(45);

    /** How many traces are kept at most; the oldest go first. */
    public static final int TRACES = 500;

    public Places {
        entries = List.copyOf(entries);
        waits = Objects.requireNonNullElse(waits, Waits.NONE);
    }

    /** Nothing reported, nobody there. */
    public static Places unknown() {
        return new Places(null, null, List.of(), Waits.NONE);
    }

    /** How many referrals hold a place. */
    public int held() {
        return (int) entries.stream().filter(entry -> entry.is(Standing.HOLDS)).count();
    }

    /** How many referrals wait. */
    public int waiting() {
        return queue().size();
    }

    /** How many places are free; empty: not known. */
    public OptionalInt free() {
        return number == null ? OptionalInt.empty() : OptionalInt.of(Math.max(0, number - held()));
    }

    /** Whether the newest report is younger than this. */
    public boolean isReportedAfter(Instant at) {
        return reportedAt != null && reportedAt.isAfter(at);
    }

    /**
     * What the provider says: so many are free beside those held. Who waits moves up.
     *
     * @param free from 0; null: not known
     */
    public Places report(@Nullable Integer free, Instant at) {
        if (free == null) {
            return new Places(null, null, entries, waits).promote(at).trim(at);
        }
        return new Places(free + held(), at, entries, waits).promote(at).trim(at);
    }

    /** Takes in what a referral wants; the same book if it was older than what is known, or nothing follows from it. */
    public Places follow(Wish wish, Instant at) {
        Optional<Entry> known = entry(wish.referral());
        if (known.isPresent() && known.get().sequence() >= wish.sequence()) {
            return this;
        }
        return switch (wish.kind()) {
            case PLACE -> want(wish, known).trim(at);
            case NOTHING_YET -> known.isEmpty() ? this : end(wish, Standing.RELEASED, at);
            case NOTHING_MORE -> end(wish, Standing.RELEASED, at);
            case TO_BE_FORGOTTEN -> end(wish, Standing.FORGOTTEN, at);
        };
    }

    private Places want(Wish wish, Optional<Entry> known) {
        Standing standing = hasRoom() ? Standing.HOLDS : Standing.WAITS;
        Entry fresh = new Entry(wish.referral(), wish.sequence(), standing, wish.since(), wish.since());
        return known.filter(Places::isActive)
                .map(active -> with(active.heard(wish.sequence())))
                .orElseGet(() -> with(fresh).countWait(fresh));
    }

    /** The place goes to whoever waits longest, in the same step. */
    private Places end(Wish wish, Standing standing, Instant at) {
        return with(new Entry(wish.referral(), wish.sequence(), standing, wish.since(), at))
                .promote(at)
                .trim(at);
    }

    private boolean hasRoom() {
        return number == null || held() < number;
    }

    private Places promote(Instant at) {
        Places places = this;
        for (Entry first : queue()) {
            if (!places.hasRoom()) {
                return places;
            }
            Entry promoted = first.now(Standing.HOLDS, at);
            places = places.with(promoted).countWait(promoted);
        }
        return places;
    }

    /** While the number is not known everyone gets a place at once, which says nothing of a wait. */
    private Places countWait(Entry entry) {
        return number == null || !entry.is(Standing.HOLDS)
                ? this
                : new Places(number, reportedAt, entries, waits.with(entry.wanted(), entry.since()));
    }

    private Places trim(Instant at) {
        Instant oldest = at.minus(TRACE);
        Set<Entry> traces = entries.stream()
                .filter(entry -> !isActive(entry) && entry.since().isAfter(oldest))
                .sorted(Comparator.comparing(Entry::since).reversed().thenComparing(Entry::referral))
                .limit(TRACES)
                .collect(Collectors.toSet());
        List<Entry> kept = entries.stream()
                .filter(entry -> isActive(entry) || traces.contains(entry))
                .toList();
        return new Places(number, reportedAt, kept, waits);
    }

    /** Who waits, the longest first. */
    List<Entry> queue() {
        return entries.stream()
                .filter(entry -> entry.is(Standing.WAITS))
                .sorted(Entry.BY_WAIT)
                .toList();
    }

    Optional<Entry> entry(ReferralId referral) {
        return entries.stream()
                .filter(entry -> entry.referral().equals(referral))
                .findFirst();
    }

    private static boolean isActive(Entry entry) {
        return entry.is(Standing.HOLDS) || entry.is(Standing.WAITS);
    }

    private Places with(Entry changed) {
        List<Entry> next = new ArrayList<>(entries);
        next.replaceAll(entry -> entry.referral().equals(changed.referral()) ? changed : entry);
        if (entry(changed.referral()).isEmpty()) {
            next.add(changed);
        }
        return new Places(number, reportedAt, next, waits);
    }

    /** Everyone who stands elsewhere than before or is answered to a newer wish, also those who moved up in the queue. */
    public List<PlaceMove> movesSince(Places before) {
        return new Positions(this).movesSince(new Positions(before));
    }
}
