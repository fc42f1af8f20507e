package de.praeventionskette.kit.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExampleFilesTest {
    private final ExampleFiles files = new ExampleFiles(
            "classpath*:sample/examples/*.json", Clock.fixed(Instant.parse("2026-03-01T09:00:00Z"), ZoneOffset.UTC));

    @Test
    void datesAreCountedFromTheDayOfReadingSoThatAnExampleStaysTrue() {
        assertThat(files.read()).first().satisfies(example -> {
            assertThat(example.operation()).isEqualTo("POST /api/windows");
            assertThat((Map<?, ?>) example.bodies().get("request"))
                    .extracting("since", "name")
                    .containsExactly("2025-03-01", "Südseite");
        });
    }

    @Test
    void anExampleOfAnOperationThatIsGoneIsRefusedNamingItsFile() {
        files.mustBeOf(Set.of("POST /api/windows", "GET /api/windows"));

        assertThatThrownBy(() -> files.mustBeOf(Set.of("GET /api/windows")))
                .hasMessageContaining("POST /api/windows (in windows.json)");
    }
}
