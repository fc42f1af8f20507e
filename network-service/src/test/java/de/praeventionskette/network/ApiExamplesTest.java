package de.praeventionskette.network;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.kit.testing.DescribedApi;
import de.praeventionskette.kit.testing.SentExamples;
import de.praeventionskette.kit.testing.SentExamples.Way;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** People copy the examples of the described API: each is there, fits what is described, and works. */
class ApiExamplesTest extends NetworkSystem {
    private DescribedApi api() {
        return DescribedApi.of(get("/api/openapi"));
    }

    @Test
    void everyRequestHasAnExampleAndEveryExampleFitsWhatIsDescribed() {
        assertThat(api().withoutExample()).isEmpty();
        assertThat(api().wrongExamples()).isEmpty();
    }

    /** But the rule holds for days of its own, since other tests have rules for the same municipalities. */
    @TestFactory
    Stream<DynamicTest> eachRequestOfTheExamplesIsAnsweredAsDescribed() {
        load("03241");
        return SentExamples.of(
                api(),
                Map.of(
                        "PUT /api/municipalities/{ags}",
                        put("/api/municipalities/03241005"),
                        "PUT /api/agencies/{id}",
                        put("/api/agencies/sample-region-hannover"),
                        "PUT /api/jurisdictions/{id}",
                        rule -> put("/api/jurisdictions/03241-youth-welfare-sample")
                                .send(rule.put("validFrom", "2001-01-01").put("validTo", "2001-12-31")),
                        "PUT /api/networks/{id}",
                        put("/api/networks/sample-praeventionskette-garbsen")));
    }

    private Way put(String path) {
        return example -> put(path, example, ADMIN);
    }
}
