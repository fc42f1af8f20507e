package de.praeventionskette.referral.walk;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What walks have come across, and how often: a walk that never gets there proves nothing about it. */
final class Tally {
    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    /** Something beside what people do. */
    enum Came {
        NEXT_ASKED_AFTER_NO,
        NEXT_ASKED_AFTER_SILENCE,
        NOBODY_LEFT_TO_ASK,
        WENT_TO_DEPUTY,
        WENT_TO_DEPUTY_OF_DEPUTY,
        STAYED_WITH_TEAM_AWAY,
        HAND_OVER_ENDED_BY_FAMILY,
        HAND_OVER_ASKED_ANEW,
        MANY_OUTDATED
    }

    void count(Act act, int status) {
        String what = status == Model.DONE ? " done" : " refused";
        count(act + what);
        count(act.kind() + what);
    }

    void countInMany(Act act, int status) {
        String what = status == Model.DONE ? " done in many" : " refused in many";
        count(act + what);
        count("ANY" + what);
    }

    void count(Came what) {
        count(what.name());
    }

    /** Somebody said that a team is away, or back. */
    void countDays(boolean away, int status) {
        count((away ? "GOES" : "IS_BACK") + (status < 300 ? " done" : " refused"));
    }

    /** Where a referral stands in the end. */
    void count(ReferralStatus status) {
        count("ended in " + status);
    }

    private void count(String what) {
        counts.computeIfAbsent(what, key -> new LongAdder()).increment();
    }

    /** Everything was done and was refused at least so often. */
    void mustHaveCome(int often, boolean withTime) {
        mustHaveCome(often, Stream.concat(expected(withTime), ofEachKind()));
    }

    /** Some of each kind was done and what is tried often was refused, which even a few walks come to. */
    void mustHaveComeOfEachKind() {
        mustHaveCome(1, ofEachKind());
    }

    private void mustHaveCome(int often, Stream<String> what) {
        Map<String, Long> seldom =
                new TreeMap<>(what.distinct().collect(Collectors.toMap(Function.identity(), this::often)));
        seldom.values().removeIf(count -> count >= often);
        assertThat(seldom).as("too seldom of %s", new TreeMap<>(counts)).isEmpty();
    }

    private long often(String what) {
        LongAdder count = counts.get(what);
        return count == null ? 0 : count.sum();
    }

    private static Stream<String> expected(boolean withTime) {
        Stream<String> acts = Stream.of(Act.values()).flatMap(act -> Stream.of(act + " done", act + " refused"));
        Stream<String> many = Stream.of(Act.values())
                .filter(Act::isForMany)
                .flatMap(act -> Stream.of(act + " done in many", act + " refused in many"));
        Stream<String> came = Stream.of(Came.values())
                .filter(what -> withTime || what != Came.NEXT_ASKED_AFTER_SILENCE && what != Came.NOBODY_LEFT_TO_ASK)
                .map(Enum::name);
        Stream<String> ends = Stream.of(ReferralStatus.values())
                .filter(status -> status != ReferralStatus.DRAFT)
                .map(status -> "ended in " + status);
        return Stream.of(acts, many, Stream.of("IS_BACK done"), came, ends).flatMap(Function.identity());
    }

    private static Stream<String> ofEachKind() {
        return Stream.concat(
                Stream.of(Act.Kind.values()).map(kind -> kind + " done"),
                Stream.of(
                        Act.Kind.COURSE + " refused",
                        Act.Kind.HAND_OVER + " refused",
                        "ANY done in many",
                        "ANY refused in many",
                        "GOES done",
                        "GOES refused",
                        "IS_BACK refused",
                        Came.NEXT_ASKED_AFTER_NO.name(),
                        Came.WENT_TO_DEPUTY.name(),
                        Came.HAND_OVER_ENDED_BY_FAMILY.name()));
    }

    @Override
    public String toString() {
        return new TreeMap<>(counts).toString();
    }
}
