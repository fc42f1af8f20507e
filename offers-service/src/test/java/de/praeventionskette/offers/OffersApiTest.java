package de.praeventionskette.offers;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.local.platform.Membership;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OffersApiTest extends OffersSystem {
    private final String word =
            "W" + UUID.randomUUID().toString().replace("-", "").substring(0, 10);

    private List<String> found(String query) {
        HttpResponse<String> answer = get("/api/offers?words=" + word + query);
        mustBe(200, answer);
        return json(answer)
                .get("items")
                .valueStream()
                .map(item -> item.get("offer").get("id").asString())
                .toList();
    }

    private static List<String> wrongFields(HttpResponse<String> refused) {
        return json(refused)
                .get("errors")
                .valueStream()
                .map(error -> error.get("field").asString())
                .toList();
    }

    @Test
    void whatAProviderPublishesIsFoundByTheVeryNextSearch() {
        String id = publish(word + " Elterncafé");

        assertThat(found("&municipality=03241005&ageMonths=-1&field=PARENT_EDUCATION&language=ar&audience=FAMILIES"))
                .containsExactly(id);
        assertThat(found("&municipality=03241001")).isEmpty();
        assertThat(found("&ageMonths=37")).isEmpty();
        assertThat(found("&language=fr")).isEmpty();
        JsonNode offer = json(get("/api/offers/" + id));
        assertThat(offer.get("region").asString()).isEqualTo(REGION);
        assertThat(offer.has("capacity")).isFalse();
    }

    @Test
    void aRepeatedPublicationMakesOneOfferAndAnotherBodyUnderTheSameKeyIsRefused() {
        Map<String, String> key = once();
        String path = "/api/organizations/" + CENTRE + "/offers";
        HttpResponse<String> first = send("POST", path, provider(), offer(word), key);
        HttpResponse<String> second = send("POST", path, provider(), offer(word), key);

        assertThat(json(second).get("id")).isEqualTo(json(first).get("id"));
        mustBe(422, send("POST", path, provider(), offer(word + " anders"), key));
        assertThat(found("")).hasSize(1);
    }

    @Test
    void everyWrongFieldIsNamedAtOnceAndNothingIsWritten() {
        HttpResponse<String> refused =
                send("POST", "/api/organizations/" + CENTRE + "/offers", provider(), """
                {"title": "x", "description": "", "preventionLevel": "PRIMARY", "minAgeMonths": -10, "maxAgeMonths": 300,
                 "municipalities": ["03241005", "3241", "03241005"], "languages": ["deutsch!"],
                 "contact": {"website": "http://unsicher.example", "email": "keine", "phone": "abc"}}""", once());

        mustBe(422, refused);
        assertThat(wrongFields(refused))
                .containsExactlyInAnyOrder(
                        "title",
                        "description",
                        "fieldOfAction",
                        "audience",
                        "minAgeMonths",
                        "maxAgeMonths",
                        "municipalities[1]",
                        "municipalities[2]",
                        "languages[0]",
                        "contact.website",
                        "contact.email",
                        "contact.phone");
    }

    @Test
    void anOfferMustFitItsOrganization() {
        HttpResponse<String> refused = send(
                "POST",
                "/api/organizations/" + CENTRE + "/offers",
                provider(),
                offer(word, "\"unit\": \"nobody\"", "\"location\": \"nowhere\"").replace("03241015", "16072018"),
                once());

        mustBe(422, refused);
        assertThat(wrongFields(refused)).containsExactlyInAnyOrder("unit", "location", "municipalities[1]");
    }

    @Test
    void aChangeNeedsTheVersionSeenAndLosesAgainstANewerOne() {
        String path = "/api/offers/" + publish(word + " alt");
        HttpResponse<String> seen = get(path);

        mustBe(428, put(path, provider(), offer(word + " neu")));
        mustBe(200, send("PUT", path, provider(), offer(word + " neu"), ifMatch(seen)));
        mustBe(412, send("PUT", path, provider(), offer(word + " noch neuer"), ifMatch(seen)));
        assertThat(json(get(path)).get("title").asString()).isEqualTo(word + " neu");
    }

    @Test
    void aWithdrawnOfferIsNoLongerFoundNorChangedButStillSaysWhatItWas() {
        String path = "/api/offers/" + publish(word);
        mustBe(200, send("POST", path + "/withdrawal", provider(), null, Map.of()));
        mustBe(200, send("POST", path + "/withdrawal", provider(), null, Map.of()));

        assertThat(found("")).isEmpty();
        assertThat(json(get(path)).get("withdrawn").asBoolean()).isTrue();
        mustBe(409, send("POST", path + "/assurance", provider(), null, Map.of()));
        mustBe(409, put(path + "/places", provider(), "{\"free\": 1}"));
    }

    @Test
    void loadingTheSameAgainChangesNothing() {
        String path = "/api/offers/sample-" + word.toLowerCase(java.util.Locale.ROOT);
        String body = offer(word, "\"organization\": \"" + CENTRE + "\"", "\"assuredDate\": \"2026-01-15\"");
        mustBe(200, put(path, admin(), body));
        HttpResponse<String> again = put(path, admin(), body);

        assertThat(json(again).get("version").asLong()).isEqualTo(1);
        assertThat(json(again).get("assuredDate").asString()).isEqualTo("2026-01-15");
        mustBe(422, put(path, admin(), body.replace("2026-01-15", "2999-01-01")));
    }

    @Test
    void assuringSetsTheDateToToday() {
        String path = "/api/offers/sample-" + word.toLowerCase(java.util.Locale.ROOT);
        mustBe(
                200,
                put(
                        path,
                        admin(),
                        offer(word, "\"organization\": \"" + CENTRE + "\"", "\"assuredDate\": \"2020-01-15\"")));

        JsonNode assured = json(send("POST", path + "/assurance", provider(), null, Map.of()));

        assertThat(assured.get("assuredDate").asString()).isGreaterThan("2026-01-01");
    }

    @Test
    void onlyItsOwnProviderAndTheAdministrationOfItsRegionKeepAnOffer() {
        String path = "/api/offers/" + publish(word, "\"unit\": \"sample-elterncafe\"");
        List<String> strangers = List.of(
                token(Membership.in(REGION, "sample-fruehfoerderung-nordwest", "PROVIDER")),
                token(Membership.in(REGION, CENTRE, "PROVIDER").unit("sample-beratung", "Beratung")),
                token(Membership.in("16072", CENTRE, "PROVIDER")),
                token(Membership.in("16072", "landkreis-sonneberg", "ADMIN")));
        for (String stranger : strangers) {
            mustBe(403, send("POST", path + "/withdrawal", stranger, null, Map.of()));
            mustBe(403, put(path + "/places", stranger, "{\"free\": 1}"));
            mustBe(403, get(path + "/places", stranger));
        }
        String team = token(Membership.in(REGION, CENTRE, "PROVIDER").unit("sample-elterncafe", "Elterncafé"));
        mustBe(200, put(path + "/places", team, "{\"free\": 1}"));
        mustBe(200, put(path + "/places", admin(), "{\"free\": 2}"));
    }

    @Test
    void placesAreSaidExactlyToTheirProviderAndAsABandToAllOthers() {
        String path = "/api/offers/" + publish(word);
        mustBe(422, put(path + "/places", provider(), "{\"free\": -1}"));
        mustBe(422, put(path + "/places", provider(), "{\"free\": 1, \"at\": \"2999-01-01T00:00:00Z\"}"));
        mustBe(200, put(path + "/places", provider(), "{\"free\": 2}"));
        mustBe(409, put(path + "/places", provider(), "{\"free\": 1, \"at\": \"2020-01-01T00:00:00Z\"}"));

        assertThat(json(get(path + "/places", provider())).get("free").asInt()).isEqualTo(2);
        assertThat(json(get(path)).get("capacity").asString()).isEqualTo("FEW");
        mustBe(401, get(path + "/places"));
    }

    @Test
    void freePlacesComeFirstThenTheTitleAndPagesFollowOneAnother() {
        String full = publish(word + " A");
        String unknown = publish(word + " B");
        String free = publish(word + " Ö");
        String alsoFree = publish(word + " P");
        mustBe(200, put("/api/offers/" + full + "/places", provider(), "{\"free\": 0}"));
        mustBe(200, put("/api/offers/" + free + "/places", provider(), "{\"free\": 1}"));
        mustBe(200, put("/api/offers/" + alsoFree + "/places", provider(), "{\"free\": 9}"));

        assertThat(found("")).containsExactly(free, alsoFree, unknown, full);
        JsonNode first = json(get("/api/offers?limit=3&words=" + word));
        assertThat(found("&limit=3&cursor=" + first.get("next").asString())).containsExactly(full);
    }

    @Test
    void badQuestionsToTheFinderAreAnsweredWithFieldAndReason() {
        HttpResponse<String> refused = get("/api/offers?municipality=1&ageMonths=-20&language=%20");
        mustBe(400, refused);
        assertThat(wrongFields(refused)).containsExactlyInAnyOrder("municipality", "ageMonths", "language");
        mustBe(400, get("/api/offers?limit=101"));
        mustBe(400, get("/api/offers?cursor=nonsense"));
        mustBe(400, get("/api/offers?field=NONE"));
        mustBe(404, get("/api/offers/unknown"));
    }

    @Test
    void anOrganizationIsLoadedByTheAdministrationAndKeptByItsOwnPeople() {
        String path = "/api/organizations/" + CENTRE;
        HttpResponse<String> seen = get(path);
        String renamed = centre().replace("Haus am Anger", "Haus am Teich");

        mustBe(403, put(path, token(Membership.in(REGION, "other", "PROVIDER")), renamed));
        mustBe(428, put(path, provider(), renamed));
        mustBe(200, send("PUT", path, provider(), renamed, ifMatch(seen)));
        mustBe(412, send("PUT", path, provider(), centre(), ifMatch(seen)));
        HttpResponse<String> refused = put(
                "/api/organizations/x",
                admin(),
                "{\"name\": \"\", \"units\": [{\"id\": \"a b\", \"name\": \"\"}], \"locations\": [{}]}");
        mustBe(422, refused);
        assertThat(wrongFields(refused))
                .contains("id", "name", "units[0].id", "units[0].name", "locations[0].municipality");
    }

    @Test
    void theApiDescribesItselfAndPagesFindTheirStyle() {
        HttpResponse<String> description = get("/api/openapi");
        mustBe(200, description);
        assertThat(json(description).get("paths").propertyNames())
                .contains(
                        "/api/offers",
                        "/api/offers/{id}",
                        "/api/offers/{id}/places",
                        "/api/offers/{id}/withdrawal",
                        "/api/offers/{id}/assurance",
                        "/api/organizations/{id}",
                        "/api/organizations/{organization}/offers");
        json(description)
                .get("paths")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .forEach(operation ->
                        assertThat(operation.get("summary").asString()).isNotBlank());
        mustBe(200, get("/assets/offers.css"));
    }
}
