package de.praeventionskette.offers;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.kit.testing.DescribedApi;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** People copy the examples of the described API: each is there, fits what is described, and works. */
class ApiExamplesTest extends OffersSystem {
    private DescribedApi api() {
        return DescribedApi.of(get("/api/openapi"));
    }

    private String example(String operation) {
        return api().request(operation).toString();
    }

    @Test
    void everyRequestHasAnExampleAndEveryExampleFitsWhatIsDescribed() {
        assertThat(api().withoutExample()).isEmpty();
        assertThat(api().wrongExamples()).isEmpty();
    }

    @Test
    void theRequestsOfTheExamplesAreAcceptedAsTheyStand() {
        mustBe(200, put("/api/organizations/" + CENTRE, admin(), example("PUT /api/organizations/{id}")));
        HttpResponse<String> published = send(
                "POST",
                "/api/organizations/" + CENTRE + "/offers",
                provider(),
                example("POST /api/organizations/{organization}/offers"),
                once());
        mustBe(201, published);
        String path = "/api/offers/" + json(published).get("id").asString();
        mustBe(200, send("PUT", path, provider(), example("PUT /api/offers/{id}"), ifMatch(published)));
        mustBe(200, put(path + "/places", provider(), example("PUT /api/offers/{id}/places")));

        mustBe(200, send("POST", path + "/withdrawal", provider(), null, Map.of()));
    }
}
