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
        assertThat(answer.body()).contains("\"example\"");
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
}
