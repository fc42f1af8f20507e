package de.praeventionskette.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every service describes its API so that tools can read it. */
@Order(10)
class ApisAreDescribedTest {
    private static Node node;

    @BeforeAll
    static void install() {
        node = Node.install("infra/journeys/src/test/openapi");
    }

    @ParameterizedTest
    @ValueSource(strings = {"offers", "network", "referrals", "reporting"})
    void theServedDescriptionHasNoMistakes(String service) throws IOException {
        Path description = node.directory().resolve(service + ".json");
        var answer = Person.anonymous().get("/" + service + "/api/openapi");
        assertThat(answer.statusCode()).isEqualTo(200);
        Files.writeString(description, answer.body());

        String output = node.run(
                List.of(
                        "npx",
                        "--no-install",
                        "spectral",
                        "lint",
                        "--ruleset",
                        "ruleset.yaml",
                        "--fail-severity",
                        "warn",
                        description.getFileName().toString()),
                Map.of());

        assertThat(output).contains("No results with a severity of 'warn' or higher found!");
    }

    @ParameterizedTest
    @ValueSource(strings = {"offers", "network", "referrals", "reporting"})
    void whatTakesJsonShowsAnExampleOfIt(String service) {
        JsonNode api = JsonMapper.shared()
                .readTree(Person.anonymous().get("/" + service + "/api/openapi").body());

        assertThat(api.path("paths").properties()).isNotEmpty();
        assertThat(withoutExample(api)).isEmpty();
        assertThat(api.path("x-misplaced-examples")).isEmpty();
    }

    private static List<String> withoutExample(JsonNode api) {
        return api.path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .filter(operation -> takesJsonWithoutExample(operation.getValue()))
                        .map(operation -> operation.getKey() + " " + path.getKey()))
                .toList();
    }

    private static boolean takesJsonWithoutExample(JsonNode operation) {
        JsonNode body = operation.at("/requestBody/content/application~1json");
        return !body.isMissingNode() && !body.has("example");
    }
}
