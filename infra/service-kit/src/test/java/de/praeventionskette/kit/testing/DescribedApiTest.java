package de.praeventionskette.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What checks the examples of all services finds what is wrong with them. */
class DescribedApiTest {
    private static final String GOOD = "{\"free\":2,\"on\":\"2026-03-01\",\"by\":{\"name\":\"Anna\"}}";

    /** An operation that takes and answers places, with examples of both. */
    private static DescribedApi api(String request, String answer) {
        return described(request.isEmpty() ? "" : ",\"example\":" + request, answer);
    }

    private static DescribedApi described(String requests, String answer) {
        String content =
                "{\"content\":{\"application/json\":{\"schema\":{\"$ref\":\"#/components/schemas/Places\"}%s}}}";
        String taken = content.formatted(requests);
        String given = content.formatted(",\"example\":" + answer);
        return DescribedApi.of("""
                {"paths": {"/api/places": {"put": {"requestBody": %s, "responses": {"200": %s, "204": {}}}}},
                 "components": {"schemas": {
                   "Places": {"type": "object", "required": ["free"], "properties": {
                     "free": {"type": "integer"}, "on": {"type": "string", "format": "date"},
                     "by": {"$ref": "#/components/schemas/Person"},
                     "where": {"type": "object", "properties": {"town": {"type": "string"}}}}},
                   "Person": {"type": "object", "properties": {"name": {"type": "string"}}}}}}""".formatted(taken, given));
    }

    @Test
    void whatFitsIsReportedByNothing() {
        DescribedApi api = api(GOOD, GOOD);

        assertThat(api.withoutExample()).isEmpty();
        assertThat(api.wrongExamples()).isEmpty();
        assertThat(api.requests()).containsExactly("PUT /api/places");
        assertThat(api.request("PUT /api/places")).hasToString(GOOD);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a field of another type     ; {\"free\":\"two\"}                     ; /free",
                "a field that is missing     ; {}                                     ; 'free'",
                "a field that nobody knows   ; {\"free\":2,\"fre\":2}                 ; 'fre'",
                "the same further inside     ; {\"free\":2,\"by\":{\"nick\":\"A\"}}   ; 'nick'",
                "the same without a name     ; {\"free\":2,\"where\":{\"ags\":\"1\"}} ; 'ags'",
                "a day that does not exist   ; {\"free\":2,\"on\":\"2026-02-30\"}     ; /on"
            })
    void eachMistakeIsNamedInARequestAndInAnAnswer(String what, String wrong, String named) {
        assertThat(api(wrong, GOOD).wrongExamples())
                .as(what)
                .singleElement()
                .satisfies(mistake -> assertThat(mistake)
                        .startsWith("PUT /api/places requestBody")
                        .contains(named));
        assertThat(api(GOOD, wrong).wrongExamples())
                .as(what)
                .singleElement()
                .satisfies(mistake -> assertThat(mistake)
                        .startsWith("PUT /api/places responses 200")
                        .contains(named));
    }

    @Test
    void ofARequestInSeveralFormsEachExampleIsThereByItsNameAndMustFit() {
        String forms = ",\"examples\":{\"request\":{\"value\":%s},\"request (%s)\":{\"value\":%s}}";
        DescribedApi api = described(forms.formatted(GOOD, "all taken", "{\"free\":0}"), GOOD);

        assertThat(api.withoutExample()).isEmpty();
        assertThat(api.wrongExamples()).isEmpty();
        assertThat(api.requests()).containsExactly("PUT /api/places", "PUT /api/places (all taken)");
        assertThat(api.request("PUT /api/places")).hasToString(GOOD);
        assertThat(api.request("PUT /api/places (all taken)")).hasToString("{\"free\":0}");
        assertThatThrownBy(() -> api.request("PUT /api/places (none)")).isInstanceOf(AssertionError.class);
        assertThat(api.wrongAnswer("PUT /api/places (all taken)", 200, "{\"free\":0}"))
                .isEmpty();
        assertThat(described(forms.formatted(GOOD, "all taken", "{\"free\":\"no\"}"), GOOD)
                        .wrongExamples())
                .singleElement()
                .asString()
                .contains("/free");
    }

    @Test
    void aRequestWithoutAnExampleIsNamedWithWhatToDo() {
        DescribedApi api = api("", GOOD);

        assertThat(api.withoutExample())
                .singleElement()
                .asString()
                .contains("PUT /api/places takes JSON", "openapi/examples");
        assertThat(api.requests()).isEmpty();
        assertThatThrownBy(() -> api.request("PUT /api/places"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("PUT /api/places");
    }

    @Test
    void anExampleWithoutAPlaceAndAWrongOneOfAProblemAreReported() {
        DescribedApi api = DescribedApi.of("""
                {"paths": {}, "x-misplaced-examples": ["PUT /api/places (in places.json): no body of \\"409\\" is described"],
                 "components": {"schemas": {}, "responses": {"Conflict": {"content": {"application/problem+json": {
                   "schema": {"type": "object", "properties": {"status": {"type": "integer"}}},
                   "example": {"status": "conflict"}}}}}}}""");

        assertThat(api.wrongExamples())
                .hasSize(2)
                .anyMatch(it -> it.contains("\"409\""))
                .anyMatch(it -> it.contains("problem Conflict"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "200; {\"free\":2}          ;",
                "204; ''                    ;",
                "200; {\"free\":2,\"x\":1}  ; answered otherwise than described",
                "201; {\"free\":2}          ; 201, which is no success of it",
                "422; {\"status\":422}      ; 422, which is no success of it"
            })
    void anAnswerThatIsNoDescribedSuccessIsReported(int status, String body, String said) {
        var wrong = api(GOOD, GOOD).wrongAnswer("PUT /api/places", status, body);

        if (said == null) {
            assertThat(wrong).isEmpty();
        } else {
            assertThat(wrong).singleElement().asString().contains(said);
        }
    }
}
