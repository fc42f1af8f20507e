package de.praeventionskette.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.kit.testing.DescribedApi;
import org.junit.jupiter.api.Test;

class ApiExamplesTest extends SampleSystem {
    @Test
    void examplesStandWhereTheBodiesAreDescribed() {
        var api = json(get("/api/openapi"));
        var create = api.at("/paths/~1api~1windows/post");

        assertThat(create.at("/requestBody/content/application~1json/example/colour")
                        .asString())
                .isEqualTo("RED");
        assertThat(create.at("/responses/200/content/application~1json/example/since")
                        .asString())
                .isEqualTo("2026-03-01");
        assertThat(DescribedApi.of(get("/api/openapi")).withoutExample()).isEmpty();
        assertThat(DescribedApi.of(get("/api/openapi")).wrongExamples()).isEmpty();
    }
}
