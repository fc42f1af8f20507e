package de.praeventionskette.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.kit.testing.DescribedApi;
import org.junit.jupiter.api.Test;

/** People copy the examples of the described API: each is there and fits what is described. */
class ApiExamplesTest extends ReportingSystem {
    @Test
    void everyRequestHasAnExampleAndEveryExampleFitsWhatIsDescribed() {
        DescribedApi api = DescribedApi.of(get("/api/openapi", null));

        assertThat(api.withoutExample()).isEmpty();
        assertThat(api.wrongExamples()).isEmpty();
    }

    @Test
    void noRequestHasABodySoNoneIsSent() {
        assertThat(DescribedApi.of(get("/api/openapi", null)).requests())
                .as("say in this test how they are sent, as other services do with SentExamples")
                .isEmpty();
    }
}
