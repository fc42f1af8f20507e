package de.praeventionskette.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class NetworkApiTest extends NetworkSystem {
    private static final String ASK = "/api/responsibility?municipality=%s&domain=%s&on=%s";

    @BeforeEach
    void referenceData() {
        load("03241");
        load("16072");
    }

    @ParameterizedTest
    @CsvSource({
        "03241005, YOUTH_WELFARE,     region-hannover, 03241-youth-welfare-region",
        "03241009, YOUTH_WELFARE,     stadt-laatzen,   03241-youth-welfare-laatzen",
        "03241009, PARTICIPATION,     region-hannover, 03241-participation-region",
        "03241001, SOCIAL_ASSISTANCE, region-hannover, 03241-social-assistance-region"
    })
    void theAnswerNamesAgencyRuleValidityAndSource(String ags, String domain, String agency, String rule) {
        JsonNode answer = json(get(ASK.formatted(ags, domain, "2026-03-01")));

        assertThat(answer.get("answer").asString()).isEqualTo("RESPONSIBLE");
        JsonNode by = answer.get("rules").get(0);
        assertThat(by.get("agency").get("id").asString()).isEqualTo(agency);
        assertThat(by.get("jurisdiction").asString()).isEqualTo(rule);
        assertThat(by.get("validFrom").asString()).isEqualTo("2020-01-01");
        assertThat(by.get("source").asString()).contains("2012–2019");
    }

    @Test
    void whatNoSourceSaysIsUnknown() {
        assertThat(json(get(ASK.formatted("16072", "YOUTH_WELFARE", "2026-03-01")))
                        .get("answer")
                        .asString())
                .isEqualTo("UNKNOWN");
        JsonNode before = json(get(ASK.formatted("03241005", "YOUTH_WELFARE", "2015-03-01")));
        assertThat(before.get("answer").asString()).isEqualTo("UNKNOWN");
        assertThat(before.get("recordedFrom").asString()).isEqualTo("2020-01-01");
    }

    @ParameterizedTest
    @CsvSource({
        "?municipality=abc&domain=YOUTH_WELFARE,                  400, municipality",
        "?domain=YOUTH_WELFARE,                                   400, municipality",
        "?municipality=03241005&domain=MAGIC,                     400, domain",
        "?municipality=03241005,                                  400, domain",
        "?municipality=03241005&domain=YOUTH_WELFARE&on=tomorrow, 400, on"
    })
    void aWrongQuestionIsRefusedNamingFieldAndReason(String query, int status, String field) {
        HttpResponse<String> answer = get("/api/responsibility" + query, "Accept-Language", "de");

        assertThat(answer.statusCode()).isEqualTo(status);
        JsonNode error = json(answer).get("errors").get(0);
        assertThat(error.get("field").asString()).isEqualTo(field);
        assertThat(error.get("reason").asString()).isNotBlank();
    }

    @Test
    void aMunicipalityNobodyRecordedIsNotFoundInBothLanguages() {
        String question = ASK.formatted("16072018", "YOUTH_WELFARE", "2026-03-01");

        HttpResponse<String> german = get(question, "Accept-Language", "de");
        assertThat(german.statusCode()).isEqualTo(404);
        assertThat(json(german).get("title").asString()).isEqualTo("Diese Kommune ist nicht erfasst");
        assertThat(json(get(question, "Accept-Language", "en")).get("title").asString())
                .isEqualTo("This municipality is not recorded");
    }

    @Test
    void anOverlappingRuleIsRefusedSayingWithWhichAndNothingIsWritten() {
        Map<String, Object> rule = Map.of(
                "municipalities", List.of("03241005"),
                "legalDomain", "YOUTH_WELFARE",
                "agency", "stadt-lehrte",
                "validFrom", "2025-01-01",
                "source", "a test");

        HttpResponse<String> refused =
                put("/api/jurisdictions/03241-youth-welfare-new", rule, ADMIN, "Accept-Language", "de");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json(refused).get("code").asString()).isEqualTo("jurisdiction.overlaps");
        assertThat(json(refused).get("detail").asString()).contains("03241005", "03241-youth-welfare-region");
        assertThat(json(refused).get("errors").get(0).get("field").asString()).isEqualTo("validFrom");
        assertThat(get("/api/jurisdictions/03241-youth-welfare-new").statusCode())
                .isEqualTo(404);
    }

    @Test
    void allFaultsOfABodyAreNamedAtOnce() {
        HttpResponse<String> refused = put(
                "/api/networks/some-network",
                "{\"name\":\" \",\"municipalities\":[\"1\"],\"members\":[],\"bodies\":[{\"id\":\"x\",\"name\":\"b\","
                        + "\"kind\":\"WORKING_GROUP\",\"level\":\"STRATEGIC\",\"participants\":[]}],\"source\":\"s\"}",
                ADMIN);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).get("errors").valueStream())
                .extracting(error -> error.get("field").asString())
                .containsExactlyInAnyOrder("name", "municipalities[0]", "bodies[0].id");
        assertThat(json(refused).get("errors").valueStream())
                .allSatisfy(error ->
                        assertThat(error.get("reason").asString()).isNotBlank().doesNotContain("{"));
        assertThat(get("/api/networks/some-network").statusCode()).isEqualTo(404);
    }

    @Test
    void unknownKindsOfBodyAreRefusedNamingThoseThatExist() {
        HttpResponse<String> refused = put(
                "/api/networks/some-network",
                "{\"name\":\"n\",\"municipalities\":[],\"members\":[],\"bodies\":[{\"id\":\"body\",\"name\":\"b\","
                        + "\"kind\":\"CIRCLE\",\"level\":\"STRATEGIC\",\"participants\":[]}],\"source\":\"s\"}",
                ADMIN);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused).get("errors").get(0).get("field").asString()).isEqualTo("bodies[0].kind");
        assertThat(json(refused).get("errors").get(0).get("reason").asString()).contains("STEERING_GROUP");
    }

    @Test
    void aChangeOnAnOldVersionIsRefused() {
        Map<String, Object> body = Map.of("name", "Stadt Springe", "teams", List.of(), "source", "a test");
        HttpResponse<String> first = put("/api/agencies/stadt-springe", body, ADMIN);
        assertThat(first.headers().firstValue("ETag")).contains("\"v1\"");
        assertThat(put("/api/agencies/stadt-springe", body, ADMIN).headers().firstValue("ETag"))
                .contains("\"v1\"");

        Map<String, Object> changed = Map.of("name", "Springe", "teams", List.of(), "source", "a test");
        assertThat(put("/api/agencies/stadt-springe", changed, ADMIN, "If-Match", "\"v1\"")
                        .statusCode())
                .isEqualTo(200);
        assertThat(put("/api/agencies/stadt-springe", body, ADMIN, "If-Match", "\"v1\"")
                        .statusCode())
                .isEqualTo(412);
    }

    @ParameterizedTest
    @CsvSource({"municipalities", "agencies", "jurisdictions", "networks"})
    void listsArePagedWithoutGapOrRepeat(String kind) {
        List<String> paged = new ArrayList<>();
        String cursor = "";
        for (int pages = 0; pages < 40 && cursor != null; pages++) {
            JsonNode page = json(get("/api/" + kind + "?limit=2&cursor=" + cursor));
            page.get("items").forEach(item -> paged.add(id(item)));
            cursor = page.has("next") ? page.get("next").asString() : null;
        }

        List<String> whole = new ArrayList<>();
        json(get("/api/" + kind + "?limit=100")).get("items").forEach(item -> whole.add(id(item)));
        assertThat(paged).isEqualTo(whole).doesNotHaveDuplicates().hasSizeGreaterThan(2);
        assertThat(json(get("/api/" + kind + "?region=16072")).get("items").valueStream())
                .allSatisfy(item -> assertThat(item.get("region").asString()).isEqualTo("16072"));
    }

    private static String id(JsonNode item) {
        return item.has("id") ? item.get("id").asString() : item.get("ags").asString();
    }

    @Test
    void theApiDescribesItself() {
        JsonNode api = json(get("/api/openapi"));

        assertThat(api.get("paths").propertyNames())
                .contains("/api/responsibility", "/api/municipalities/{ags}", "/api/networks/{id}");
        api.get("paths")
                .forEach(path -> path.forEach(operation ->
                        assertThat(operation.get("summary").asString()).isNotBlank()));
    }
}
