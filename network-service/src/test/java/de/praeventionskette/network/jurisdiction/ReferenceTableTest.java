package de.praeventionskette.network.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.praeventionskette.contracts.vocabulary.LegalDomain;
import de.praeventionskette.kit.problem.NotFound;
import de.praeventionskette.network.InMemoryNetwork;
import de.praeventionskette.network.agency.Agency;
import de.praeventionskette.network.jurisdiction.Responsibility.MoreThanOne;
import de.praeventionskette.network.jurisdiction.Responsibility.Responsible;
import de.praeventionskette.network.jurisdiction.Responsibility.Unknown;
import de.praeventionskette.network.municipality.Ags;
import de.praeventionskette.network.municipality.Municipality;
import de.praeventionskette.network.register.PublicId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The resolver over the real reference data, against the whole table of municipalities and legal domains. */
class ReferenceTableTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final InMemoryNetwork NETWORK =
            new InMemoryNetwork().load("03241").load("16072");

    private static Responsibility resolve(String ags, LegalDomain domain, LocalDate on) {
        return NETWORK.resolver.resolve(Ags.of(ags), domain, on).responsibility();
    }

    private static String agency(String ags, LegalDomain domain) {
        return switch (resolve(ags, domain, TODAY)) {
            case Responsible(var by) -> by.agency().content().name();
            case Unknown unknown -> "unknown";
            case MoreThanOne several -> "several";
        };
    }

    @ParameterizedTest(name = "{0} {1}: youth welfare by {2}")
    @CsvSource(delimiter = '|', textBlock = """
            03241001 | Hannover               | Stadt Hannover
            03241002 | Barsinghausen          | Region Hannover
            03241003 | Burgdorf               | Stadt Burgdorf
            03241004 | Burgwedel              | Region Hannover
            03241005 | Garbsen                | Region Hannover
            03241006 | Gehrden                | Region Hannover
            03241007 | Hemmingen              | Region Hannover
            03241008 | Isernhagen             | Region Hannover
            03241009 | Laatzen                | Stadt Laatzen
            03241010 | Langenhagen            | Stadt Langenhagen
            03241011 | Lehrte                 | Stadt Lehrte
            03241012 | Neustadt am Rübenberge | Region Hannover
            03241013 | Pattensen              | Region Hannover
            03241014 | Ronnenberg             | Region Hannover
            03241015 | Seelze                 | Region Hannover
            03241016 | Sehnde                 | Region Hannover
            03241017 | Springe                | Region Hannover
            03241018 | Uetze                  | Region Hannover
            03241019 | Wedemark               | Region Hannover
            03241020 | Wennigsen (Deister)    | Region Hannover
            03241021 | Wunstorf               | Region Hannover
            """)
    void youthWelfareIsSplitBetweenRegionAndFiveCitiesTheRestIsTheRegions(String ags, String name, String agency) {
        assertThat(NETWORK.municipalities
                        .find(new Ags(ags))
                        .orElseThrow()
                        .state()
                        .name())
                .isEqualTo(name);
        assertThat(agency(ags, LegalDomain.YOUTH_WELFARE)).isEqualTo(agency);
        assertThat(agency(ags, LegalDomain.PARTICIPATION)).isEqualTo("Region Hannover");
        assertThat(agency(ags, LegalDomain.SOCIAL_ASSISTANCE)).isEqualTo("Region Hannover");
    }

    @Test
    void theRegionHasTwentyOneMunicipalitiesOfWhichFiveDoYouthWelfareThemselves() {
        List<Municipality> all = NETWORK.municipalities.choice("03241");
        long own = all.stream()
                .filter(each ->
                        !agency(each.ags().value(), LegalDomain.YOUTH_WELFARE).equals("Region Hannover"))
                .count();

        assertThat(all).hasSize(21);
        assertThat(own).isEqualTo(5);
    }

    @Test
    void theAnswerNamesRuleValidityAndSource() {
        assertThat(resolve("03241009", LegalDomain.YOUTH_WELFARE, TODAY))
                .isInstanceOfSatisfying(Responsible.class, answer -> {
                    Jurisdiction rule = answer.by().rule();
                    assertThat(rule.id()).isEqualTo(new PublicId("03241-youth-welfare-laatzen"));
                    assertThat(rule.validity()).isEqualTo(new Validity(LocalDate.of(2020, 1, 1), null));
                    assertThat(rule.source()).contains("2012–2019", "zu bestätigen");
                    assertThat(answer.by().team()).isNull();
                });
    }

    @Test
    void aDayBeforeTheSourcesIsUnknownAndSaysFromWhenItIsKnown() {
        assertThat(resolve("03241005", LegalDomain.YOUTH_WELFARE, LocalDate.of(2010, 6, 1)))
                .isEqualTo(new Unknown(LocalDate.of(2020, 1, 1)));
    }

    @ParameterizedTest
    @EnumSource(LegalDomain.class)
    void noSourceSaysWhoIsResponsibleInSonnebergSoNobodyGuesses(LegalDomain domain) {
        assertThat(resolve("16072", domain, TODAY)).isEqualTo(new Unknown(null));
    }

    @Test
    void aMunicipalityThatIsNotRecordedIsNotFound() {
        assertThatThrownBy(() -> resolve("16072018", LegalDomain.YOUTH_WELFARE, TODAY))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theTwelveTeamsBelongToTwoDepartmentsAndBearTheRegionsName() {
        Agency region = NETWORK.agencies.find("region-hannover").orElseThrow().state();

        assertThat(region.content().teams())
                .hasSize(12)
                .allSatisfy(team -> assertThat(team.id().value()).startsWith("region-hannover-"))
                .extracting(team -> team.department())
                .containsOnly("Jugend", "Soziales");
        assertThat(region.team(new PublicId("region-hannover-fruehe-hilfen"))).isPresent();
        assertThat(region.team(new PublicId("region-hannover-planung"))).isPresent();
    }

    @Test
    void loadingTwicePublishesNothingTwice() {
        InMemoryNetwork twice = new InMemoryNetwork().load("03241");
        int once = twice.published().size();

        twice.load("03241");

        assertThat(once).isEqualTo(21 + 6 + 8 + 3);
        assertThat(twice.published()).hasSize(once);
    }
}
