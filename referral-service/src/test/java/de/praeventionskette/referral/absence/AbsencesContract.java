package de.praeventionskette.referral.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.praeventionskette.kit.aggregate.AggregateStore.StaleVersion;
import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.problem.NotAllowed;
import de.praeventionskette.kit.problem.NotFound;
import de.praeventionskette.kit.problem.PreconditionRequired;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.testing.StandingClock;
import de.praeventionskette.referral.InMemoryReplica;
import de.praeventionskette.referral.SmallRegion;
import de.praeventionskette.referral.absence.ReadAbsences.Entry;
import de.praeventionskette.referral.absence.SetAbsence.Days;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an organization says of its teams' absences, on every store of them; on the 2nd of March 2026, ten o'clock. */
interface AbsencesContract {
    LocalDate TODAY = LocalDate.of(2026, 3, 2);

    Absences absences();

    /** One organization with two teams and a clock of its own. */
    final class Place {
        final String organization = "organization-" + UUID.randomUUID();
        final StandingClock clock = new StandingClock(Instant.parse("2026-03-02T09:00:00Z"));
        final Actor head = SmallRegion.actor(organization, null);
        final Actor north = SmallRegion.actor(organization, "north");
        final Actor south = SmallRegion.actor(organization, "south");
        final SetAbsence setting;
        final EndAbsence ending;
        final ReadAbsences reading;
        final Rosters rosters;

        Place(Absences absences) {
            InMemoryReplica known = new InMemoryReplica();
            known.team(organization, "north");
            known.team(organization, "south");
            setting = new SetAbsence(absences, known, clock);
            ending = new EndAbsence(absences, clock);
            reading = new ReadAbsences(absences, clock);
            rosters = new Rosters(absences, known, clock);
        }

        Entry north(int from, int until, @Nullable String deputy, @Nullable Long version) {
            return setting.set("north", new Days(TODAY.plusDays(from), TODAY.plusDays(until), deputy), version, north);
        }
    }

    @Test
    default void whatWasSaidIsThereUntilItIsOver() {
        Place place = new Place(absences());
        place.north(1, 3, "south", null);

        assertThat(place.reading.all(place.south))
                .extracting(entry -> entry.who().id())
                .containsExactly("north");
        assertThat(place.rosters.of(place.organization).leave("north")).isEmpty();
        place.clock.goOn(Duration.ofDays(3));
        assertThat(place.rosters.of(place.organization).standIn("north")).contains("south");
        assertThat(absences().withDeputy(TODAY.plusDays(3), null, 1000))
                .extracting(Loaded::id)
                .contains(place.organization + "/north");
        place.clock.goOn(Duration.ofDays(1));
        assertThat(place.reading.all(place.south)).isEmpty();
        assertThat(absences().withDeputy(TODAY.plusDays(4), null, 1000))
                .extracting(Loaded::id)
                .doesNotContain(place.organization + "/north");
    }

    @Test
    default void thoseWithADeputyAreReadInPages() {
        List<String> organizations = Stream.generate(() -> new Place(absences()))
                .limit(3)
                .map(place -> place.north(0, 3, "south", null).who().key())
                .toList();
        Place alone = new Place(absences());
        alone.north(0, 3, null, null);

        String after = null;
        List<String> read = new ArrayList<>();
        for (List<Loaded<Absence>> page = absences().withDeputy(TODAY, null, 2);
                !page.isEmpty();
                page = absences().withDeputy(TODAY, after, 2)) {
            page.forEach(each -> read.add(each.id()));
            after = page.getLast().id();
        }
        assertThat(read).containsAll(organizations).doesNotHaveDuplicates();
        assertThat(read).noneMatch(id -> id.startsWith(alone.organization));
    }

    @ParameterizedTest
    @CsvSource({
        "2, 1, until, absence.until-before-from",
        "-5, -1, until, absence.over",
        "0, 366, until, absence.too-long",
        "367, 368, from, absence.too-far"
    })
    default void daysThatMakeNoSenseAreRefusedAtTheirField(int from, int until, String field, String code) {
        assertThatThrownBy(() -> new Place(absences()).north(from, until, null, null))
                .isInstanceOfSatisfying(Invalid.class, invalid -> {
                    assertThat(invalid.field()).isEqualTo(field);
                    assertThat(invalid.violations().getFirst().code()).isEqualTo(code);
                });
    }

    @Test
    default void theLongestAndTheShortestAreTaken() {
        assertThat(new Place(absences()).north(-3, 0, null, null).version()).isEqualTo(1);
        assertThat(new Place(absences()).north(0, 365, null, null).version()).isEqualTo(1);
        assertThatThrownBy(() -> new Place(absences())
                        .setting.set(
                                "x", new Days(LocalDate.MIN, LocalDate.MAX, null), null, SmallRegion.actor("x", null)))
                .isInstanceOf(Invalid.class);
    }

    @Test
    default void theDeputyIsAnotherKnownTeamOfTheSameOrganization() {
        Place place = new Place(absences());
        assertThatThrownBy(() -> place.north(0, 1, "north", null)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> place.north(0, 1, "east", null)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> place.north(0, 1, new Place(absences()).organization, null))
                .isInstanceOf(Invalid.class);
    }

    @Test
    default void aTeamSpeaksForItselfAndTheHeadForAll() {
        Place place = new Place(absences());
        Days today = new Days(TODAY, TODAY, null);
        assertThatThrownBy(() -> place.setting.set("north", today, null, place.south))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> place.setting.set(place.organization, today, null, place.south))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> place.setting.set("north", today, null, SmallRegion.actor("another", null)))
                .isInstanceOf(NotFound.class);
        assertThat(place.reading.all(place.head)).isEmpty();

        place.setting.set(place.organization, today, null, place.head);
        long version = place.setting.set("north", today, null, place.head).version();
        assertThat(place.reading.all(place.head)).hasSize(2);
        assertThatThrownBy(() -> place.ending.end("north", version, place.south))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> place.ending.end("north", version, SmallRegion.actor("another", null)))
                .isInstanceOf(NotFound.class);
        place.ending.end("north", version, place.head);
        assertThat(place.reading.find("north", place.north)).isEmpty();
    }

    @Test
    default void whatWasSetIsAnsweredAndIsWhatIsThere() {
        Place place = new Place(absences());

        Entry first = place.north(0, 3, "south", null);
        assertThat(place.reading.get("north", place.north)).isEqualTo(first);
        place.clock.goOn(Duration.ofHours(1));
        Entry longer = place.north(0, 4, null, first.version());
        assertThat(longer.leave().setAt()).isEqualTo(first.leave().setAt());
        assertThat(place.reading.get("north", place.north)).isEqualTo(longer);
    }

    @Test
    default void ofTwoWhoSayItFirstAtOnceTheSecondIsToldToLookAgain() {
        Place place = new Place(absences());
        Addressee north = new Addressee(place.organization, "north");
        Leave late = Leave.wanted(TODAY, TODAY.plusDays(9), null, place.clock.instant());

        assertThatThrownBy(() -> absences().change(north, "03241", Command.plain(), absence -> {
                    if (place.reading.find("north", place.north).isEmpty()) {
                        place.north(0, 3, "south", null);
                    }
                    return absence.set(late, false, TODAY);
                }))
                .isInstanceOf(PreconditionRequired.class);
        assertThat(place.reading.get("north", place.north).leave().until()).isEqualTo(TODAY.plusDays(3));
    }

    @Test
    default void whoChangesItHasSeenWhatIsThere() {
        Place place = new Place(absences());
        long seen = place.north(0, 3, "south", null).version();
        assertThatThrownBy(() -> place.north(0, 4, "south", null)).isInstanceOf(PreconditionRequired.class);
        assertThatThrownBy(() -> place.north(0, 4, "south", seen + 1)).isInstanceOf(StaleVersion.class);
        assertThat(place.north(0, 3, "south", seen).version())
                .as("the same again")
                .isEqualTo(seen);

        long next = place.north(0, 4, null, seen).version();
        assertThatThrownBy(() -> place.ending.end("north", seen, place.north)).isInstanceOf(StaleVersion.class);
        place.ending.end("north", next, place.north);
        assertThatThrownBy(() -> place.ending.end("north", next + 1, place.north))
                .isInstanceOf(NotFound.class);
        assertThat(place.north(5, 6, null, null).version()).as("anew").isEqualTo(next + 2);
    }

    @Test
    default void aVersionOfWhatWasNeverThereIsNoVersion() {
        assertThatThrownBy(() -> new Place(absences()).north(0, 1, null, 1L)).isInstanceOf(StaleVersion.class);
    }
}
