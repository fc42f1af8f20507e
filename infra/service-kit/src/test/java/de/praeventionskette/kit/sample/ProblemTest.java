package de.praeventionskette.kit.sample;

import static de.praeventionskette.kit.testing.TestIssuer.membership;
import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.contracts.Role;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemTest extends SampleSystem {
    private final String provider = ISSUER.token("fz", membership("sample-familienzentrum-garbsen", Role.PROVIDER));

    private HttpResponse<String> create(String body, String... headers) {
        return postJson("/api/windows", body, as(provider, headers));
    }

    private static void isProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(answer).path("code").asString()).isEqualTo(code);
        assertThat(json(answer).path("status").asInt()).isEqualTo(status);
        assertThat(json(answer).path("type").asString()).isEqualTo("urn:praeventionskette:problem:" + code);
        assertThat(json(answer).path("title").asString()).isNotBlank();
    }

    private static void namesField(HttpResponse<String> answer, String field, String code, String reason) {
        assertThat(json(answer).path("errors")).as(answer.body()).anySatisfy(error -> {
            assertThat(error.path("field").asString()).isEqualTo(field);
            assertThat(error.path("code").asString()).isEqualTo(code);
            assertThat(error.path("reason").asString()).isEqualTo(reason);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"nme": "x"}                                | nme             | unknown-field | Dieses Feld gibt es hier nicht.
            {"colour": "BLUE"}                          | colour          | not-one-of    | Erlaubt sind: RED, GREEN.
            {"colour": 1}                               | colour          | not-one-of    | Erlaubt sind: RED, GREEN.
            {"since": "soon"}                           | since           | type.date     | Erwartet wird ein Datum wie 2026-03-01.
            {"parts": {}}                               | parts           | type.list     | Erwartet wird eine Liste.
            {"parts": [{"name": "a", "weight": "x"}]}   | parts[0].weight | type.number   | Erwartet wird eine Zahl.
            {"parts": [{"name": "a", "weight": "7"}]}   | parts[0].weight | type.number   | Erwartet wird eine Zahl.
            {"parts": [{"name": "a", "weight": 1.5}]}   | parts[0].weight | type.number   | Erwartet wird eine Zahl.
            {"name": "a", "name": "b"}                  | body            | not-json      | Der Inhalt ist kein gültiges JSON (Zeile 1).
            {"name":                                    | body            | not-json      | Der Inhalt ist kein gültiges JSON (Zeile 1).
            """)
    void whatCannotBeReadNamesTheFieldAndWhatWouldBeRight(String body, String field, String code, String reason) {
        var answer = create(body);

        isProblem(answer, 400, "request.malformed");
        namesField(answer, field, code, reason);
    }

    @Test
    void aMissingBodyIsNamed() {
        var answer = create("");

        isProblem(answer, 400, "request.malformed");
        namesField(answer, "body", "missing", "Diese Angabe fehlt.");
    }

    @Test
    void eachViolationIsNamedInTheLanguageOfTheRequest() {
        String body = """
                {"name": "x", "parts": [{"name": "a", "weight": 1}, {"name": " ", "weight": 1}]}""";
        var german = create(body);
        var english = create(body, "Accept-Language", "en");

        isProblem(german, 422, "request.invalid");
        namesField(german, "name", "size", "Die Länge muss zwischen 2 und 10 liegen.");
        namesField(german, "parts[1].name", "not-blank", "Diese Angabe fehlt.");
        namesField(english, "name", "size", "The length must be between 2 and 10.");
        assertThat(english.headers().firstValue("Content-Language")).hasValue("en");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/windows                      | size   | missing     | Diese Angabe fehlt.
            /api/windows?size=many            | size   | type.number | Erwartet wird eine Zahl.
            /api/windows?size=6               | size   | max         | Der Wert darf höchstens 5 sein.
            /api/windows?size=2&colour=BLUE   | colour | not-one-of  | Erlaubt sind: RED, GREEN.
            """)
    void aWrongParameterIsNamed(String path, String field, String code, String reason) {
        var answer = get(path);

        isProblem(answer, 400, "request.malformed");
        namesField(answer, field, code, reason);
    }

    @Test
    void problemsOfUseCasesCarryTheirCodeAndText() {
        isProblem(get("/api/windows/7"), 404, "window.not-found");
        assertThat(json(get("/api/windows/7")).path("title").asString()).isEqualTo("Kein Fenster 7");
        assertThat(json(get("/api/windows/7?lang=en")).path("title").asString()).isEqualTo("No window 7");
        isProblem(get("/api/windows/open"), 409, "window.already-open");
        isProblem(get("/api/windows/bent"), 422, "request.invalid");
        namesField(get("/api/windows/bent"), "angle", "window.bent", "Der Winkel darf höchstens 90 Grad sein.");
    }

    @Test
    void whatNobodyForesawSaysOnlyWhereToLook() {
        var answer = get("/api/windows/broken");

        isProblem(answer, 500, "request.failed");
        assertThat(json(answer).path("traceId").asString()).matches("[0-9a-f]{32}");
        assertThat(answer.body()).doesNotContain("Geheimnis", "Exception", "java");
    }

    @Test
    void whatHttpRefusesIsAProblemToo() {
        isProblem(get("/api/nowhere"), 404, "request.not-found");
        isProblem(send("/api/me", it -> it.DELETE()), 405, "request.method-not-allowed");
        assertThat(send("/api/me", it -> it.DELETE()).headers().firstValue("Allow"))
                .hasValue("GET");
        isProblem(get("/api/windows?size=1", "Accept", "image/png"), 406, "request.not-acceptable");
        var text = send(
                "/api/windows",
                it -> it.POST(BodyPublishers.ofString("x")).header("Content-Type", "text/plain"),
                as(provider));
        isProblem(text, 415, "request.unsupported-media-type");
        isProblem(get("/api/windows//x"), 400, "request.refused");
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedAnnouncedOrNot() {
        byte[] large = ("{\"name\": \"" + "x".repeat(1_100_000) + "\"}").getBytes();
        var announced = send(
                "/api/windows",
                it -> it.POST(BodyPublishers.ofByteArray(large)).header("Content-Type", "application/json"),
                as(provider));
        var chunked = send(
                "/api/windows",
                it -> it.POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                        .header("Content-Type", "application/json"),
                as(provider));

        isProblem(announced, 413, "request.too-large");
        isProblem(chunked, 413, "request.too-large");
    }

    @Test
    void aPersonGetsAPageWithANextStep() {
        var missing = get("/nowhere", "Accept", "text/html");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("<html lang=\"de\"", "Nicht gefunden", "href=\"/home\"", "Zur Startseite");

        var unknown = get("/places", "Accept", "text/html", "Accept-Language", "en");
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(unknown.body()).contains("<html lang=\"en\"", "Sign-in needed", "href=\"/login\"");

        var badToken = get("/", as("nonsense", "Accept", "text/html"));
        assertThat(badToken.statusCode()).isEqualTo(401);
        assertThat(badToken.body()).contains("Anmeldung nötig");
    }

    @Test
    void aPageThatCannotBeDrawnBecomesAnErrorPageWithATrace() {
        var answer = get("/broken", "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("Unerwarteter Fehler", "Kennung").doesNotContain("SpringEL", "nothing.here");
    }

    @Test
    void refusalsAreDescribedOnceWithAnExampleThatIsWhatIsAnswered() {
        var api = json(get("/api/openapi"));
        var refused = json(get("/api/page?limit=101", "Accept-Language", "en"));

        assertThat(api.at("/paths/~1api~1page/get/responses/400/$ref").asString())
                .isEqualTo("#/components/responses/Malformed");
        assertThat(api.at("/components/responses/Malformed/content/application~1problem+json/example"))
                .isEqualTo(refused);
        assertThat(api.at("/paths/~1api~1windows~1{id}/get/responses").propertyNames())
                .contains("200", "404")
                .doesNotContain("409", "412");
        assertThat(api.at("/paths/~1api~1change/get/responses").propertyNames()).contains("400", "412");
    }
}
