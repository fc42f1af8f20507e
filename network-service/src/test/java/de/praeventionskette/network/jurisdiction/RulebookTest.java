package de.praeventionskette.network.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.praeventionskette.contracts.vocabulary.LegalDomain;
import de.praeventionskette.network.jurisdiction.RulebookEvent.JurisdictionRecorded;
import de.praeventionskette.network.municipality.Ags;
import de.praeventionskette.network.register.PublicId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RulebookTest {
    private static final LocalDate START = LocalDate.of(2020, 1, 1);
    private static final Ags GARBSEN = new Ags("03241005");
    private static final Ags SEELZE = new Ags("03241015");
    private static final Ags DISTRICT = Ags.of("03241");

    private final Rulebook book = Rulebook.empty(new RulebookId("03241", LegalDomain.YOUTH_WELFARE));

    private static Jurisdiction rule(String name, LocalDate from, @Nullable LocalDate to, Ags... municipalities) {
        return new Jurisdiction(
                new PublicId("03241-youth-welfare-" + name),
                List.of(municipalities),
                new PublicId("region-hannover"),
                null,
                new Validity(from, to),
                "a test");
    }

    @Test
    void twoRulesForOneMunicipalityOnOneDayAreRefusedNamingBoth() {
        book.record(rule("old", START, null, GARBSEN, SEELZE));

        assertThatThrownBy(() -> book.record(rule("new", START.plusYears(3), null, SEELZE)))
                .isInstanceOfSatisfying(OverlappingJurisdiction.class, refused -> {
                    assertThat(refused.status()).isEqualTo(409);
                    assertThat(refused.args())
                            .containsExactly("03241015", "03241-youth-welfare-old", "2020-01-01", "…");
                    assertThat(refused.field()).isEqualTo("validFrom");
                });
        assertThat(book.rules()).hasSize(1);
    }

    @Test
    void aRuleMayFollowTheDayAfterAnotherEnds() {
        book.record(rule("old", START, START.plusYears(1), GARBSEN));
        book.record(rule("new", START.plusYears(1).plusDays(1), null, GARBSEN));

        assertThat(ids(GARBSEN, START.plusYears(1))).containsExactly("03241-youth-welfare-old");
        assertThat(ids(GARBSEN, START.plusYears(1).plusDays(1))).containsExactly("03241-youth-welfare-new");
        assertThat(ids(GARBSEN, START.minusDays(1))).isEmpty();
    }

    @Test
    void oneSharedDayIsAnOverlap() {
        book.record(rule("old", START, START.plusYears(1), GARBSEN));

        assertThatThrownBy(() -> book.record(rule("new", START.plusYears(1), null, GARBSEN)))
                .isInstanceOf(OverlappingJurisdiction.class);
    }

    @Test
    void whatHoldsForTheDistrictHoldsForItsMunicipalitiesAndExcludesRulesOfTheirOwn() {
        book.record(rule("district", START, null, DISTRICT));

        assertThat(ids(GARBSEN, START)).containsExactly("03241-youth-welfare-district");
        assertThatThrownBy(() -> book.record(rule("garbsen", START, null, GARBSEN)))
                .isInstanceOf(OverlappingJurisdiction.class);
    }

    @Test
    void recordingTheSameAgainIsNoEventAndAChangeIsOne() {
        Jurisdiction rule = rule("garbsen", START, null, GARBSEN);
        assertThat(book.record(rule)).containsExactly(new JurisdictionRecorded(rule));
        assertThat(book.record(rule("garbsen", START, null, GARBSEN))).isEmpty();

        Jurisdiction ended = rule("garbsen", START, START.plusYears(5), GARBSEN);
        assertThat(book.record(ended)).containsExactly(new JurisdictionRecorded(ended));
        assertThat(book.rules()).containsExactly(ended);
    }

    @Test
    void theNextRecordedDayIsNamedWhereNothingHoldsYet() {
        book.record(rule("garbsen", START, null, GARBSEN));

        assertThat(book.nextRecordedAfter(GARBSEN, START.minusYears(2))).contains(START);
        assertThat(book.nextRecordedAfter(GARBSEN, START)).isEmpty();
        assertThat(book.nextRecordedAfter(SEELZE, START.minusYears(2))).isEmpty();
    }

    @Test
    void theIdOfARuleNamesItsRulebook() {
        assertThat(RulebookId.of(new PublicId("03241-youth-welfare-region")))
                .contains(new RulebookId("03241", LegalDomain.YOUTH_WELFARE));
        assertThat(RulebookId.of(new PublicId("16072-participation")))
                .contains(new RulebookId("16072", LegalDomain.PARTICIPATION));
        assertThat(RulebookId.of(new PublicId("region-hannover"))).isEmpty();
        assertThat(RulebookId.of(new PublicId("03241-youth-welfarewide"))).isEmpty();
    }

    /** Whatever is recorded in whatever order, at most one rule answers for each municipality on each day. */
    @Property(tries = 300)
    void neverDoTwoRulesAnswerOnTheSameDay(@ForAll @Size(max = 12) List<@IntRange(max = 4095) Integer> seeds) {
        Rulebook any = Rulebook.empty(new RulebookId("03241", LegalDomain.YOUTH_WELFARE));
        List<Ags> places = List.of(GARBSEN, SEELZE, DISTRICT);
        for (int seed : seeds) {
            LocalDate from = START.plusDays(seed % 16);
            LocalDate to = seed % 5 == 0 ? null : from.plusDays(seed / 16 % 8);
            tryToRecord(any, rule("r" + seed % 6, from, to, places.get(seed / 128 % 3)));
        }

        for (Ags place : places) {
            for (int day = -1; day < 30; day++) {
                assertThat(any.rulesFor(place, START.plusDays(day))).hasSizeLessThanOrEqualTo(1);
            }
        }
    }

    private static void tryToRecord(Rulebook book, Jurisdiction rule) {
        Map<PublicId, Jurisdiction> before = byId(book);
        try {
            book.record(rule);
        } catch (OverlappingJurisdiction refused) {
            assertThat(byId(book)).as("a refused rule changes nothing").isEqualTo(before);
        }
    }

    private static Map<PublicId, Jurisdiction> byId(Rulebook book) {
        return book.rules().stream().collect(java.util.stream.Collectors.toMap(Jurisdiction::id, each -> each));
    }

    private List<String> ids(Ags municipality, LocalDate day) {
        return book.rulesFor(municipality, day).stream()
                .map(each -> each.id().value())
                .toList();
    }

    @Test
    void municipalitiesAreASetInTheOrderOfTheirKeys() {
        Jurisdiction rule = rule("both", START, null, SEELZE, GARBSEN, SEELZE);

        assertThat(rule.municipalities()).isEqualTo(Arrays.asList(GARBSEN, SEELZE));
    }
}
