package de.praeventionskette.offers;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.contracts.Topic;
import de.praeventionskette.kit.testing.Surroundings;
import de.praeventionskette.local.platform.Membership;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class OffersPagesTest extends OffersSystem {
    private final String word =
            "S" + UUID.randomUUID().toString().replace("-", "").substring(0, 10);

    private String finder(String query, String token) {
        HttpResponse<String> page = page("/?words=" + word + query, token);
        mustBe(200, page);
        return page.body();
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(302, 303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static Map<String, String> form(String key, String title) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("key", key);
        form.put("title", title);
        form.put("description", "Frühstück und Gespräch für Eltern.");
        form.put("fieldOfAction", "HEALTH");
        form.put("preventionLevel", "PRIMARY");
        form.put("audience", "FAMILIES");
        form.put("minAgeMonths", "-9");
        form.put("maxAgeMonths", "36");
        form.put("municipalities", "03241005");
        form.put("languages", "de");
        form.put("contact.phone", "+49 5131 000000");
        return form;
    }

    @Test
    void anyoneFindsAnOfferWithItsPlacesAndTheirAge() {
        String id = publish(word + " Elterncafé");
        mustBe(200, put("/api/offers/" + id + "/places", provider(), "{\"free\": 5}"));

        assertThat(finder("&age=pregnancy&field=PARENT_EDUCATION", null))
                .contains("/offers/" + id)
                .contains("Plätze frei")
                .contains("Stand: heute")
                .contains("Schwangerschaft bis 3 Jahre")
                .contains("Beispiel-Familienzentrum Garbsen")
                .doesNotContain("Familie hierher vermitteln");
        assertThat(finder("&age=12", null)).contains("Dazu gibt es kein Angebot");
        assertThat(finder("&lang=en", null)).contains("places free").contains("as of: today");
        HttpResponse<String> detail = page("/" + id, null);
        mustBe(200, detail);
        assertThat(detail.body()).contains("Frühstück und Gespräch");
    }

    @Test
    void aProfessionalIsLedFromTheOfferToTheReferralAndAFamilyToItsOwnRequest() {
        String id = publish(word);
        String professional = token(Membership.in(REGION, "sample-hebamme-garbsen", "PROFESSIONAL"));

        assertThat(finder("", professional))
                .contains("/referrals/new?offer=" + id)
                .doesNotContain("/referrals/family/ask");
        for (String page : List.of(finder("", null), page("/" + id, null).body())) {
            assertThat(page)
                    .contains("/referrals/family/ask?offer=" + id, "Selbst anfragen")
                    .doesNotContain("/referrals/new");
        }
    }

    @Test
    void whereAProviderTakesFamiliesOnlyThroughProfessionalsTheyAreToldWhomToAsk() {
        Map<String, String> form = form(UUID.randomUUID().toString(), word);
        form.put("professionalsOnly", "true");
        location(submit("/manage", provider(), form));
        String id =
                json(get("/api/offers?words=" + word)).at("/items/0/offer/id").asString();
        String professional = token(Membership.in(REGION, "sample-hebamme-garbsen", "PROFESSIONAL"));

        assertThat(finder("", null)).contains("/offers/" + id).doesNotContain("/referrals/family/ask");
        assertThat(page("/" + id, null).body())
                .contains("Hier fragt eine Fachkraft für Sie an")
                .doesNotContain("/referrals/family/ask");
        assertThat(page("/" + id, professional).body())
                .contains("/referrals/new?offer=" + id)
                .doesNotContain("Hier fragt eine Fachkraft für Sie an");
        assertThat(page("/manage/" + id, provider()).body())
                .containsPattern("name=\"professionalsOnly\" value=\"true\"[^>]* checked");

        form.remove("professionalsOnly");
        form.put("version", Long.toString(version(id)));
        location(submit("/manage/" + id, provider(), form));
        assertThat(page("/" + id, null).body()).contains("/referrals/family/ask?offer=" + id);
        assertThat(page("/manage/" + id, provider()).body())
                .doesNotContainPattern("name=\"professionalsOnly\" value=\"true\"[^>]* checked");
        eventually(() -> assertThat(Topics.said(Topic.OFFERS, "offer/" + id))
                .extracting(said -> String.valueOf(said.data()).contains("\"professionalsOnly\":true"))
                .containsExactly(true, false));
    }

    @Test
    void municipalitiesAreCalledByTheirNameAsSoonAsItIsKnown() {
        String id = publish(word, "\"unit\": \"sample-elterncafe\"");
        Surroundings.publish(
                Topic.NETWORK,
                "municipality-recorded",
                "municipality/03241005",
                System.nanoTime(),
                "{\"ags\":\"03241005\",\"region\":\"03241\",\"name\":\"Garbsen\"}");

        eventually(() -> assertThat(page("/" + id, null).body()).contains("03241015, Garbsen"));
    }

    @Test
    void aProviderCountsPlacesUpAndDownAndSeesItAtOnce() {
        String id = publish(word);
        report(id, Map.of("free", "", "step", "1"));
        report(id, Map.of("free", "1", "step", "1"));
        report(id, Map.of("free", "2", "step", "-1"));
        report(id, Map.of("free", "7"));

        assertThat(page("/places?saved=" + id, provider()).body())
                .contains("id=\"free-" + id + "\" value=\"7\"")
                .contains("zuletzt gemeldet: heute")
                .contains("Gespeichert.");
        assertThat(json(get("/api/offers/" + id + "/places", provider()))
                        .get("free")
                        .asInt())
                .isEqualTo(7);
        assertThat(location(submit("/places/" + id + "/assurance", provider(), Map.of())))
                .contains("saved=" + id);
    }

    private void report(String id, Map<String, String> fields) {
        Map<String, String> form = new LinkedHashMap<>(fields);
        form.put("version", Long.toString(version(id)));
        assertThat(location(submit("/places/" + id, provider(), form))).contains("saved=" + id);
    }

    private long version(String id) {
        return json(get("/api/offers/" + id)).get("version").asLong();
    }

    @Test
    void whoeverCountsOnAnOldPageIsAskedToLookAgain() {
        String id = publish(word);
        mustBe(200, put("/api/offers/" + id + "/places", provider(), "{\"free\": 5}"));

        String stale = location(submit("/places/" + id, provider(), Map.of("free", "1", "version", "1")));

        assertThat(stale).contains("stale=" + id);
        assertThat(page("/places?stale=" + id, provider()).body()).contains("Inzwischen hat sich hier etwas geändert");
        assertThat(json(get("/api/offers/" + id + "/places", provider()))
                        .get("free")
                        .asInt())
                .isEqualTo(5);
    }

    @Test
    void aProviderPublishesChangesAndWithdrawsInTheForm() {
        HttpResponse<String> blank = page("/manage", provider());
        mustBe(200, blank);
        Matcher key = Pattern.compile("name=\"key\" value=\"([^\"]+)\"").matcher(blank.body());
        assertThat(key.find()).isTrue();
        String published = location(submit("/manage", provider(), form(key.group(1), word + " neu")));
        assertThat(location(submit("/manage", provider(), form(key.group(1), word + " neu"))))
                .isEqualTo(published);
        assertThat(finder("", null)).contains(word + " neu");

        String id = published.substring(published.lastIndexOf('/') + 1);
        HttpResponse<String> filled = page("/manage/" + id, provider());
        mustBe(200, filled);
        assertThat(filled.body()).contains("value=\"" + word + " neu\"");
        Map<String, String> changed = form("unused", word + " anders");
        changed.put("version", "1");
        location(submit("/manage/" + id, provider(), changed));
        assertThat(page("/" + id, null).body()).contains(word + " anders");

        location(submit("/manage/" + id + "/withdrawal", provider(), Map.of()));
        assertThat(page("/" + id, null).body()).contains("Dieses Angebot wurde zurückgezogen.");
        assertThat(finder("", null)).contains("Dazu gibt es kein Angebot");
    }

    @Test
    void aFormWithMistakesComesBackWithWhatWasTypedAndTheReasonAtTheField() {
        Map<String, String> form = form("a-key-of-mine", "x");
        form.remove("municipalities");
        form.put("contact.website", "http://unsicher.example");

        HttpResponse<String> again = submit("/manage", provider(), form);

        mustBe(422, again);
        assertThat(again.body())
                .contains("href=\"#municipalities\"")
                .contains("id=\"title-error\"")
                .contains("Erwartet wird eine Adresse, die mit https:// beginnt.")
                .contains("value=\"http://unsicher.example\"");
    }

    @Test
    void pagesForProvidersAreForProviders() {
        String professional = token(Membership.in(REGION, "sample-hebamme-garbsen", "PROFESSIONAL"));
        mustBe(403, page("/places", professional));
        mustBe(403, page("/manage", professional));
        mustBe(401, page("/places", null));
        mustBe(403, page("/manage/" + publish(word), token(Membership.in(REGION, "other", "PROVIDER"))));
    }
}
