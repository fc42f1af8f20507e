package de.praeventionskette.network;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.kit.testing.DescribedApi;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** People copy the examples of the described API: each is there, fits what is described, and works. */
class ApiExamplesTest extends NetworkSystem {
    private DescribedApi api() {
        return DescribedApi.of(get("/api/openapi"));
    }

    private void accepted(String path, ObjectNode example) {
        HttpResponse<String> answer = put(path, example, ADMIN);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void everyRequestHasAnExampleAndEveryExampleFitsWhatIsDescribed() {
        assertThat(api().withoutExample()).isEmpty();
        assertThat(api().wrongExamples()).isEmpty();
    }

    /** But the rule holds for days of its own, since other tests have rules for the same municipalities. */
    @Test
    void theRequestsOfTheExamplesAreAccepted() {
        load("03241");
        ObjectNode rule = api().request("PUT /api/jurisdictions/{id}");
        rule.put("validFrom", "2001-01-01").put("validTo", "2001-12-31");

        accepted("/api/municipalities/03241005", api().request("PUT /api/municipalities/{ags}"));
        accepted("/api/agencies/sample-region-hannover", api().request("PUT /api/agencies/{id}"));
        accepted("/api/jurisdictions/03241-youth-welfare-sample", rule);
        accepted("/api/networks/sample-praeventionskette-garbsen", api().request("PUT /api/networks/{id}"));
    }
}
