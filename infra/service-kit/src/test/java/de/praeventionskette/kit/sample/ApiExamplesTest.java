package de.praeventionskette.kit.sample;

import static de.praeventionskette.kit.testing.TestIssuer.membership;
import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.testing.DescribedApi;
import de.praeventionskette.kit.testing.SentExamples;
import de.praeventionskette.kit.testing.SentExamples.Way;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ApiExamplesTest extends SampleSystem {
    @Test
    void examplesStandWhereTheBodiesAreDescribed() {
        var api = json(get("/api/openapi"));
        var create = api.at("/paths/~1api~1windows/post");

        var requests = create.at("/requestBody/content/application~1json/examples");
        assertThat(requests.at("/request/value/colour").asString()).isEqualTo("RED");
        assertThat(requests.at("/request (without parts)/value/colour").asString())
                .isEqualTo("GREEN");
        assertThat(create.at("/responses/200/content/application~1json/example/since")
                        .asString())
                .isEqualTo("2026-03-01");
        assertThat(DescribedApi.of(get("/api/openapi")).withoutExample()).isEmpty();
        assertThat(DescribedApi.of(get("/api/openapi")).wrongExamples()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> theExampleOfEachFormIsSentAndAnsweredAsDescribed() {
        String[] provider = as(ISSUER.token("fz", membership("sample-familienzentrum-garbsen", Role.PROVIDER)));
        Way create = example -> postJson("/api/windows", example.toString(), provider);
        return SentExamples.of(
                DescribedApi.of(get("/api/openapi")),
                Map.of("POST /api/windows", create, "POST /api/windows (without parts)", create));
    }
}
