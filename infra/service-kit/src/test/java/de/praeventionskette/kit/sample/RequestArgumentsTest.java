package de.praeventionskette.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.kit.request.Cursor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestArgumentsTest extends SampleSystem {
    @Test
    void aChangeWithoutTheVersionItIsBasedOnIsRefused() {
        var answer = get("/api/change", "Idempotency-Key", "12345678");

        assertThat(answer.statusCode()).isEqualTo(428);
        assertThat(json(answer).path("errors").path(0).path("field").asString()).isEqualTo("If-Match");
    }

    @Test
    void aCreationWithoutAKeyIsRefused() {
        var answer = get("/api/change", "If-Match", "\"v7\"");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("errors").path(0).path("field").asString()).isEqualTo("Idempotency-Key");
    }

    @Test
    void keyAndVersionReachTheController() {
        assertThat(get("/api/change", "If-Match", "\"v7\"", "Idempotency-Key", "12345678")
                        .body())
                .isEqualTo("12345678 7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567", "12345 78", "          "})
    void aKeyThatIsTooShortOrNotVisibleAsciiIsRefused(String key) {
        var answer = get("/api/change", "If-Match", "\"v7\"", "Idempotency-Key", key);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("errors").path(0).path("code").asString()).isEqualTo("idempotency-key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "v7", "\"7\"", "W/\"v7\"", "\"v07\"", "\"v99999999999999999999\""})
    void aTagThatIsNotOursIsRefused(String tag) {
        var answer = get("/api/change", "If-Match", tag, "Idempotency-Key", "12345678");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("errors").path(0).path("code").asString()).isEqualTo("etag");
    }

    @ParameterizedTest
    @CsvSource({"limit=0, limit", "limit=101, limit", "limit=x, limit", "cursor=abc, cursor"})
    void aLimitOutOfRangeAndADamagedCursorAreRefused(String query, String field) {
        var answer = get("/api/page?" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("errors").path(0).path("field").asString()).isEqualTo(field);
    }

    @Test
    void aListGoesOnWhereItsCursorSays() {
        var first = json(get("/api/page"));
        assertThat(first.path("items").size()).isEqualTo(1);

        String next = first.path("next").asString();
        assertThat(Cursor.decode(next).number(0)).isEqualTo(20);
        assertThat(json(get("/api/page?limit=2&cursor=" + next))
                        .path("items")
                        .path(0)
                        .asInt())
                .isEqualTo(22);
    }

    @Test
    void theDescriptionOfTheApiNamesHeadersLimitsAndRolesAndNoActor() {
        var api = json(get("/api/openapi"));
        var change = api.at("/paths/~1api~1change/get/parameters");
        var page = api.at("/paths/~1api~1page/get/parameters");

        assertThat(change.valueStream().map(it -> it.path("name").asString()))
                .containsExactlyInAnyOrder("Idempotency-Key", "If-Match");
        assertThat(page.valueStream().map(it -> it.path("name").asString()))
                .containsExactlyInAnyOrder("cursor", "limit");
        assertThat(api.at("/paths/~1api~1maybe/get/parameters")).isEmpty();
        assertThat(api.at("/paths/~1api~1windows/post/x-roles/0").asString()).isEqualTo("PROVIDER");
        assertThat(api.at("/components/schemas").has("Actor")).isFalse();
    }

    @Test
    void schemasAreNamedAfterWhereTheirTypesAreDeclared() {
        assertThat(json(get("/api/openapi")).at("/components/schemas").propertyNames())
                .contains("SampleWindow", "SamplePart");
    }
}
