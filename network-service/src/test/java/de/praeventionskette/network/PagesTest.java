package de.praeventionskette.network;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.local.platform.Membership;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PagesTest extends NetworkSystem {
    private static final String[] GERMAN = {"Accept", "text/html", "Accept-Language", "de"};
    private static final String[] ENGLISH = {"Accept", "text/html", "Accept-Language", "en"};

    @BeforeEach
    void referenceData() {
        load("03241");
        load("16072");
    }

    @Test
    void theFormOffersMunicipalitiesByNameAndPlainDomains() {
        String page = get("/responsibility", GERMAN).body();

        assertThat(page)
                .contains("Wer ist zuständig?", ">Wennigsen (Deister)</option>", ">Sozialhilfe (SGB XII)</option>")
                .contains("for=\"municipality\"", "type=\"date\"")
                .doesNotContain("id=\"answer\"", "??", "pk-empty");
    }

    @Test
    void theAnswerIsASentenceWithSourceValidityAndTheNextStep() {
        HttpResponse<String> page =
                get("/responsibility?municipality=03241009&domain=YOUTH_WELFARE&on=2026-03-01", GERMAN);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "Für die Kinder- und Jugendhilfe (SGB VIII) in Laatzen ist am 01.03.2026 zuständig: Stadt Laatzen.")
                .contains("ab dem 01.01.2020, Ende offen", "2012–2019")
                .contains("href=\"/offers/?municipality=03241009\"", "Angebote in Laatzen ansehen")
                .doesNotContain("??");
        assertThat(get("/responsibility?municipality=03241009&domain=YOUTH_WELFARE&on=2026-03-01", ENGLISH)
                        .body())
                .contains("Responsible for child and youth welfare (SGB VIII) in Laatzen on 01.03.2026: Stadt Laatzen.")
                .doesNotContain("??", "Angebote in Laatzen");
    }

    @Test
    void theFormKeepsWhatWasChosen() {
        assertThat(get("/responsibility?municipality=03241009&domain=PARTICIPATION&on=2026-03-01", GERMAN)
                        .body())
                .contains("value=\"03241009\" selected=\"selected\"", "value=\"PARTICIPATION\" selected=\"selected\"")
                .contains("value=\"2026-03-01\"");
    }

    @Test
    void whatNobodyKnowsIsSaidAndLeadsOn() {
        assertThat(get("/responsibility?municipality=16072000&domain=YOUTH_WELFARE&on=2026-03-01", GERMAN)
                        .body())
                .contains("ist hier nicht bekannt", "Hier wird nichts vermutet")
                .contains("href=\"/offers/?municipality=16072000\"");
        assertThat(get("/responsibility?municipality=03241005&domain=YOUTH_WELFARE&on=2015-03-01", GERMAN)
                        .body())
                .contains("erst ab dem 01.01.2020");
    }

    @Test
    void aWrongFormNamesEachFieldAndShowsNoAnswer() {
        HttpResponse<String> page = get("/responsibility?municipality=99999999&domain=&on=morgen", GERMAN);

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("href=\"#municipality\"", "href=\"#domain\"", "href=\"#on\"")
                .contains(
                        "id=\"municipality-error\"", "aria-invalid=\"true\"", "aria-describedby=\"municipality-error\"")
                .doesNotContain("id=\"answer\"");
    }

    @Test
    void networksShowMunicipalitiesMembersAndBodies() {
        String page = get("/networks?limit=100", GERMAN).body();

        assertThat(page)
                .contains("Präventionsketten in Barsinghausen, Garbsen und Seelze", "Barsinghausen, Garbsen, Seelze")
                .contains("Kommunale Steuergruppe", "AG Präventionsketten", "strategische Ebene", "Ebene nicht genannt")
                .contains("Frühe Hilfen und Familienhebammen", "Landkreis Sonneberg (ganzer Landkreis)")
                .contains("Netzwerk der Region")
                .doesNotContain("??", "pk-empty");
        assertThat(get("/networks?limit=100", ENGLISH).body())
                .contains("Networks", "strategic level", "level not stated", "Network of the region")
                .doesNotContain("??", "strategische Ebene");
    }

    @Test
    void aLongListOfNetworksGoesOn() {
        String first = get("/networks?limit=1", GERMAN).body();

        assertThat(first).contains("rel=\"next\"", "/network/networks?cursor=");
    }

    @Test
    void aRegionWithoutNetworksIsToldWhoMakesTheFirstAndWhereToGo() {
        Membership elsewhere = Membership.in("88888", "sample-agency", "PROFESSIONAL");

        HttpResponse<String> page = send("GET", "/networks", null, elsewhere, GERMAN);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("pk-empty", "Noch ist kein Netzwerk erfasst", "href=\"/offers/\"")
                .doesNotContain("Präventionsketten in Barsinghausen");
    }

    @Test
    void theStartOfTheServiceIsTheQuestion() {
        HttpResponse<String> start = get("/", GERMAN);

        assertThat(start.statusCode()).isEqualTo(302);
        assertThat(start.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/network/responsibility"));
    }
}
