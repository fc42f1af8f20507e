package de.praeventionskette.kit.access;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.kit.access.Verification.Finding;
import de.praeventionskette.kit.access.Verification.Kind;
import de.praeventionskette.kit.request.Cursor;
import de.praeventionskette.kit.request.Limit;
import de.praeventionskette.kit.request.Slice;
import de.praeventionskette.kit.testing.StandingClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every access log promises. */
interface AccessLogContract {
    Instant START = Instant.parse("2026-03-01T08:00:00Z");

    AccessLog log();

    StandingClock clock();

    void replace(AccessEntry with);

    void remove(AccessEntry gone);

    static DataAccess access(String organization, String... ids) {
        return new DataAccess(
                "hebamme", organization, organization, null, "child", Arrays.asList(ids), "referral.answer");
    }

    default List<AccessEntry> newestFirst(AccessQuery query) {
        return log().search(query, new Limit(100), Optional.empty()).items();
    }

    default void recordThree() {
        IntStream.rangeClosed(1, 3).forEach(number -> {
            clock().set(START.plusSeconds(number));
            log().record(access("sample-hebamme-garbsen", "child-" + number));
        });
    }

    @Test
    default void anAccessIsFoundAsItWasRecorded() {
        var access = new DataAccess(
                "s-1", "region-hannover.team", "region-hannover", "team", "child", List.of("c-1", "c-2"), "list");
        log().record(access);

        assertThat(newestFirst(AccessQuery.all())).singleElement().satisfies(entry -> {
            assertThat(entry.access()).isEqualTo(access);
            assertThat(entry.at()).isEqualTo(START);
            assertThat(entry.number()).isEqualTo(1);
            assertThat(entry.previousHash()).isEqualTo("0".repeat(64));
            assertThat(entry.isIntact()).isTrue();
        });
    }

    @Test
    default void aListThatIsShownIsFoundByEachOfItsIds() {
        log().record(access("a", "c-1", "c-2"));
        log().record(access("b", "c-2"));

        assertThat(newestFirst(AccessQuery.about("child", "c-1"))).hasSize(1);
        assertThat(newestFirst(AccessQuery.about("child", "c-2"))).hasSize(2);
        assertThat(newestFirst(AccessQuery.about("referral", "c-2"))).isEmpty();
    }

    @Test
    default void accessesAreFoundByOrganizationAndTime() {
        recordThree();
        log().record(access("someone-else", "child-9"));

        assertThat(newestFirst(
                        AccessQuery.by("sample-hebamme-garbsen").between(START.plusSeconds(1), START.plusSeconds(3))))
                .extracting(entry -> entry.access().ids().getFirst())
                .containsExactly("child-2", "child-1");
    }

    @Test
    default void pagesFollowEachOtherWithoutGapOrRepeatAlsoWithinOneMillisecond() {
        IntStream.range(0, 7).forEach(number -> log().record(access("a", "c-" + number)));

        List<AccessEntry> seen = new ArrayList<>();
        Optional<Cursor> next = Optional.empty();
        do {
            Slice<AccessEntry> page = log().search(AccessQuery.by("a"), new Limit(3), next);
            seen.addAll(page.items());
            next = Optional.ofNullable(page.next());
        } while (next.isPresent());

        assertThat(seen).extracting(AccessEntry::number).containsExactly(7L, 6L, 5L, 4L, 3L, 2L, 1L);
    }

    @Test
    default void anUntouchedLogIsIntact() {
        recordThree();
        log().anchor();

        assertThat(log().verify()).isEqualTo(new Verification(3, List.of()));
    }

    @Test
    default void aChangedEntryShows() {
        recordThree();
        AccessEntry second = newestFirst(AccessQuery.all()).get(1);
        replace(new AccessEntry(
                second.run(), 2, second.at(), access("someone-else", "x"), second.previousHash(), second.hash()));

        assertThat(log().verify().findings()).containsExactly(new Finding(Kind.CHANGED, second.run(), 2));
    }

    @Test
    default void aChangedEntryWithANewHashShowsInTheNext() {
        recordThree();
        AccessEntry second = newestFirst(AccessQuery.all()).get(1);
        replace(AccessEntry.chained(second.run(), 2, second.at(), access("x", "x"), second.previousHash()));

        assertThat(log().verify().findings()).containsExactly(new Finding(Kind.BROKEN, second.run(), 3));
    }

    @Test
    default void aRemovedEntryShows() {
        recordThree();
        AccessEntry second = newestFirst(AccessQuery.all()).get(1);
        remove(second);

        assertThat(log().verify().findings()).containsExactly(new Finding(Kind.MISSING, second.run(), 3));
    }

    @Test
    default void anEndThatWasCutOffShowsByTheAnchor() {
        recordThree();
        log().anchor();
        AccessEntry last = newestFirst(AccessQuery.all()).getFirst();
        remove(last);

        assertThat(log().verify().findings()).containsExactly(new Finding(Kind.CUT, last.run(), 3));
    }

    @Test
    default void manyAtOnceMakeOneChain() throws Exception {
        try (var people = Executors.newCachedThreadPool()) {
            var looks = IntStream.range(0, 50)
                    .mapToObj(number -> people.submit(() -> log().record(access("a", "c-" + number))))
                    .toList();
            for (var look : looks) {
                look.get();
            }
        }
        assertThat(log().verify()).isEqualTo(new Verification(50, List.of()));
        assertThat(newestFirst(AccessQuery.all()))
                .extracting(AccessEntry::run)
                .containsOnly(newestFirst(AccessQuery.all()).getFirst().run());
    }
}
