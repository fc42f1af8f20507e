package de.praeventionskette.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.praeventionskette.kit.testing.SentExamples.Way;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;

/** No example is left out, and none is sent for which there is no operation any more. */
class SentExamplesTest {
    private static final DescribedApi API = DescribedApi.of("""
            {"paths": {"/api/places": {"put": {
               "requestBody": {"content": {"application/json": {"schema": {"type": "object"}, "example": {"free": 2}}}},
               "responses": {"200": {}}}}},
             "components": {"schemas": {}}}""");

    private static List<DynamicTest> tests(Map<String, Way> ways) {
        return SentExamples.of(API, ways).toList();
    }

    private static HttpResponse<String> unsent() {
        throw new IllegalStateException("sent");
    }

    @Test
    void anExampleThatNobodySendsFails() {
        assertThat(tests(Map.of())).singleElement().satisfies(test -> {
            assertThat(test.getDisplayName()).isEqualTo("PUT /api/places");
            assertThatThrownBy(() -> test.getExecutable().execute())
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("Nobody sends the example of PUT /api/places");
        });
    }

    @Test
    void anExampleIsSentAsItStands() {
        Way way = example -> {
            assertThat(example).hasToString("{\"free\":2}");
            return unsent();
        };

        assertThatThrownBy(() -> tests(Map.of("PUT /api/places", way))
                        .getFirst()
                        .getExecutable()
                        .execute())
                .hasMessage("sent");
    }

    @Test
    void aWayWhoseExampleIsGoneFails() {
        DynamicTest gone =
                tests(Map.of("DELETE /api/places", example -> unsent())).getFirst();

        assertThatThrownBy(() -> gone.getExecutable().execute())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("no example of the request DELETE /api/places");
    }
}
