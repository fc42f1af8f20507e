package de.praeventionskette.local.launcher.sample.catalogue;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.contracts.vocabulary.Audience;
import de.praeventionskette.contracts.vocabulary.FieldOfAction;
import de.praeventionskette.contracts.vocabulary.PreventionLevel;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CatalogueTest {

    private final Catalogue catalogue = Catalogue.read();
    private final Map<String, SampleOrganization> organizations =
            catalogue.organizations().stream().collect(toMap(SampleOrganization::id, Function.identity()));

    @Test
    void aboutThirtyOrganizationsHaveSixtyOffersInAllNineFieldsOfAction() {
        assertThat(catalogue.organizations().stream()
                        .filter(each -> each.region().equals("03241")))
                .hasSizeBetween(28, 35);
        assertThat(of("03241")).hasSizeBetween(60, 66);
        assertThat(of("03241").map(offer -> offer.body().fieldOfAction()).collect(toSet()))
                .containsExactlyInAnyOrder(FieldOfAction.values());
        assertThat(of("16072")).hasSizeBetween(6, 8);
    }

    @Test
    void everyLoginFindsItsOrganizationAndItsTeam() {
        assertThat(organizations)
                .containsKeys(
                        "sample-hebamme-garbsen",
                        "sample-babylotse-hannover",
                        "sample-familienzentrum-garbsen",
                        "sample-fruehfoerderung-nordwest",
                        "sample-kita-seelze",
                        "sample-familienzentrum-seelze",
                        "sample-stadt-garbsen");
        assertThat(unitsOf("region-hannover"))
                .contains("region-hannover-fruehe-hilfen", "region-hannover-planung", "region-hannover-datenschutz");
        assertThat(unitsOf("landkreis-sonneberg")).containsExactly("landkreis-sonneberg-netzwerk");
    }

    @Test
    void theTwelveTeamsAreThoseOfTheReferenceData() throws IOException {
        Set<String> teams = entry("03241", "agencies/region-hannover")
                .path("teams")
                .valueStream()
                .map(team -> team.path("id").asString())
                .collect(toSet());

        assertThat(teams).hasSize(12);
        assertThat(unitsOf("region-hannover")).containsAll(teams);
    }

    @Test
    void everyoneIsRecognisableAsInventedAndNobodyCanBeReached() {
        assertThat(catalogue.organizations()).allSatisfy(each -> {
            assertThat(each.body().name()).matches("Beispiel-.*|.* \\(Beispieldaten\\)");
            assertThat(each.body().locations())
                    .allSatisfy(location -> assertThat(location.street()).matches("(Beispiel|Muster)\\p{L}+ \\d+"));
            assertInvented(each.body().contact());
        });
        assertThat(catalogue.offers()).allSatisfy(each -> {
            assertThat(each.id()).startsWith("sample-");
            assertThat(each.body().description()).endsWith(" (Beispieldaten)");
            assertInvented(each.body().contact());
        });
    }

    private static void assertInvented(SampleOffer.Contact contact) {
        assertThat(contact.email()).endsWith(".example");
        assertThat(contact.website()).matches("https://[a-z0-9.-]+\\.example/");
    }

    @Test
    void everyOfferFitsTheOrganizationBehindIt() {
        assertThat(catalogue.offers()).allSatisfy(offer -> {
            SampleOrganization owner = organizations.get(offer.body().organization());
            assertThat(owner).isNotNull();
            assertThat(offer.region()).isEqualTo(owner.region());
            assertThat(offer.body().minAgeMonths()).isBetween(-9, offer.body().maxAgeMonths());
            if (offer.body().unit() != null) {
                assertThat(unitsOf(owner.id())).contains(offer.body().unit());
            }
            if (offer.body().location() != null) {
                assertThat(owner.body().locations().stream().map(SampleOrganization.Location::id))
                        .contains(offer.body().location());
            }
        });
    }

    @Test
    void onlyMunicipalitiesOfTheReferenceDataAreServed() throws IOException {
        for (String region : List.of("03241", "16072")) {
            Set<String> known = municipalities(region);
            assertThat(of(region))
                    .allSatisfy(
                            offer -> assertThat(known).containsAll(offer.body().municipalities()));
        }
    }

    @Test
    void familiesOfEveryMunicipalityFindHelpInEveryFieldOfAction() throws IOException {
        for (String municipality : municipalities("03241")) {
            assertThat(of("03241")
                            .filter(offer -> offer.body().audience() == Audience.FAMILIES)
                            .filter(offer -> offer.body().municipalities().contains(municipality))
                            .map(offer -> offer.body().fieldOfAction())
                            .collect(toSet()))
                    .as(municipality)
                    .containsExactlyInAnyOrder(FieldOfAction.values());
        }
    }

    @Test
    void offersDifferInFreePlacesLevelsLanguagesAndFreshness() {
        List<SampleOffer> offers = catalogue.offers();
        assertThat(offers).anyMatch(offer -> offer.free() == null);
        assertThat(offers.stream().filter(offer -> offer.free() != null && offer.free() == 0))
                .hasSizeBetween(5, 20);
        assertThat(offers.stream().filter(offer -> offer.free() != null && offer.free() > 2))
                .hasSizeGreaterThan(20);
        assertThat(offers.stream().filter(offer -> offer.body().assuredDate() != null))
                .hasSizeBetween(4, 8);
        assertThat(offers.stream().map(offer -> offer.body().preventionLevel()).collect(toSet()))
                .containsExactlyInAnyOrder(PreventionLevel.values());
        assertThat(offers.stream()
                        .flatMap(offer -> offer.body().languages().stream())
                        .collect(toSet()))
                .contains("de", "en", "tr", "ar", "ru");
        assertThat(offers).anyMatch(offer -> offer.body().audience() == Audience.PROFESSIONALS);
        assertThat(offers.stream().filter(offer -> offer.body().minAgeMonths() == -9))
                .hasSizeGreaterThan(10);
    }

    private Stream<SampleOffer> of(String region) {
        return catalogue.offers().stream().filter(offer -> offer.region().equals(region));
    }

    private List<String> unitsOf(String organization) {
        return organizations.get(organization).body().units().stream()
                .map(SampleOrganization.Unit::id)
                .toList();
    }

    private static Set<String> municipalities(String region) throws IOException {
        return reference(region)
                .path("entries")
                .valueStream()
                .map(entry -> entry.path("path").asString())
                .filter(path -> path.startsWith("municipalities/"))
                .map(path -> path.substring("municipalities/".length()))
                .collect(toSet());
    }

    private static JsonNode entry(String region, String path) throws IOException {
        return reference(region)
                .path("entries")
                .valueStream()
                .filter(entry -> entry.path("path").asString().equals(path))
                .findFirst()
                .orElseThrow()
                .path("body");
    }

    private static JsonNode reference(String region) throws IOException {
        try (InputStream in = CatalogueTest.class.getResourceAsStream("/reference/" + region + ".json")) {
            return JsonMapper.shared().readTree(in);
        }
    }
}
