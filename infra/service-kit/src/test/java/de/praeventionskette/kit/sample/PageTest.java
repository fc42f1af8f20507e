package de.praeventionskette.kit.sample;

import static de.praeventionskette.kit.testing.TestIssuer.membership;
import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.contracts.Role;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest extends SampleSystem {
    private final String kita = ISSUER.token(
            "kita",
            membership("sample-kita-seelze", Role.PROFESSIONAL),
            membership("sample-familienzentrum-seelze", Role.PROVIDER));

    private HttpResponse<String> page(String path, String... headers) {
        return get(path, headers);
    }

    private HttpResponse<String> act(String form) {
        return send(
                "/acting",
                it -> it.POST(BodyPublishers.ofString(form))
                        .header("Content-Type", "application/x-www-form-urlencoded"),
                as(kita));
    }

    @Test
    void theShellSurroundsAPageInTheLanguageOfTheRequest() {
        assertThat(page("/").body())
                .contains(
                        "<html lang=\"de\"", "<title>Beispielseite – Präventionskette</title>", "Zum Inhalt springen");
        assertThat(page("/", "Accept-Language", "en-GB,de;q=0.5").body())
                .contains("<html lang=\"en\"", "<title>Sample page – Prevention chain</title>", "Skip to content");
        assertThat(page("/").headers().firstValue("Content-Type"))
                .hasValueSatisfying(it -> assertThat(it).startsWith("text/html"));
    }

    @Test
    void aChosenLanguageIsRememberedAndBeatsTheBrowsers() {
        var chosen = page("/?lang=en&words=a%26b");
        assertThat(chosen.body()).contains("<html lang=\"en\"", "?words=a%26b&amp;lang=de");
        assertThat(chosen.headers().firstValue("Content-Language")).hasValue("en");
        assertThat(chosen.headers().allValues("Set-Cookie"))
                .anyMatch(it -> it.startsWith("lang=en;") && it.contains("Path=/;"));

        assertThat(page("/", "Cookie", "lang=en", "Accept-Language", "de").body())
                .contains("<html lang=\"en\"");
        assertThat(page("/?lang=xx").body()).contains("<html lang=\"de\"");
        assertThat(page("/?lang=xx").headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void theMenuShowsWhatOnesRoleMayUse() {
        assertThat(page("/").body())
                .contains("Angebote finden", "/login")
                .doesNotContain("Vermittlungen", "Plätze pflegen</a></li>", "/logout");
        assertThat(page("/", as(kita)).body())
                .contains("Vermittlungen", "action=\"/logout\"")
                .doesNotContain("/offers/places");
        assertThat(page("/", as(kita, "Cookie", "acting_as=sample-familienzentrum-seelze"))
                        .body())
                .contains("/offers/places");
    }

    @Test
    void whoHasSeveralMembershipsSeesTheOneActedInAndMaySwitch() {
        assertThat(page("/", as(kita)).body())
                .contains("Beispiel kita", "action=\"/sample/acting\"", "value=\"/sample/\"")
                .containsPattern("<option value=\"sample-kita-seelze\"\\s+selected=\"selected\">");

        var switched = act("membership=sample-familienzentrum-seelze&back=/sample/%3Fa%3Db");
        assertThat(switched.statusCode()).isEqualTo(303);
        assertThat(switched.headers().firstValue("Location")).hasValue("/sample/?a=b");
        assertThat(switched.headers().allValues("Set-Cookie"))
                .anyMatch(it -> it.startsWith("acting_as=sample-familienzentrum-seelze;") && it.contains("HttpOnly"));
        assertThat(act("membership=region-hannover&back=/").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example", "/\\evil.example", "%2F%2Fevil.example"})
    void theSwitchNeverLeadsToAnotherOrigin(String back) {
        var switched = act("membership=sample-familienzentrum-seelze&back=" + back);

        assertThat(switched.headers().firstValue("Location")).hasValue("/home");
    }

    @Test
    void recurringPartsAreAccessible() {
        assertThat(page("/").body())
                .contains("<label class=\"form-label\" for=\"places\">Freie Plätze</label>")
                .contains(
                        "aria-describedby=\"places-hint places-error\"",
                        "aria-invalid=\"true\"",
                        "required=\"required\"")
                .contains("id=\"places-hint\"", "id=\"places-error\"", "role=\"status\"")
                .contains(
                        "<th scope=\"col\">A</th>",
                        "<td data-label=\"B\">2</td>",
                        "pk-badge pk-badge-good",
                        "rel=\"next\"")
                .contains("<p class=\"pk-note\">", "Stand: heute")
                .doesNotContain("th:", "<script>", "style=\"", "onclick");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nowhere", "/places", "/broken"})
    void everyAssetOfTheShellIsServedUnderAnAddressThatChangesWithItsContent(String page) {
        List<String> assets = Pattern.compile("(?:href|src)=\"/sample(/assets/[^\"]+)\"")
                .matcher(page(page, "Accept", "text/html").body())
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(assets).hasSize(4).allSatisfy(asset -> {
            assertThat(asset).matches(".*-[0-9a-f]{32}\\.\\w+");
            assertThat(get(asset).statusCode()).isEqualTo(200);
            assertThat(get(asset).headers().firstValue("Cache-Control")).hasValue("max-age=31536000, public");
        });
    }

    @Test
    void aFailedPartialRequestReplacesTheWholeContent() {
        var answer = get("/places", "HX-Request", "true");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Retarget")).hasValue("#content");
        assertThat(answer.body()).contains("id=\"content\"", "Anmeldung nötig");
    }
}
