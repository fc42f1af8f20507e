package de.praeventionskette.offers;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.kit.testing.DescribedApi;
import de.praeventionskette.kit.testing.SentExamples;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.node.ObjectNode;

/** People copy the examples of the described API: each is there, fits what is described, and works. */
class ApiExamplesTest extends OffersSystem {
    private DescribedApi api() {
        return DescribedApi.of(get("/api/openapi"));
    }

    @Test
    void everyRequestHasAnExampleAndEveryExampleFitsWhatIsDescribed() {
        assertThat(api().withoutExample()).isEmpty();
        assertThat(api().wrongExamples()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> eachRequestOfTheExamplesIsAnsweredAsDescribed() {
        return SentExamples.of(
                api(),
                Map.of(
                        "PUT /api/organizations/{id}",
                        example -> put("/api/organizations/" + CENTRE, admin(), example.toString()),
                        "POST /api/organizations/{organization}/offers",
                        this::published,
                        "PUT /api/offers/{id}",
                        example -> withdrawn(offer ->
                                send("PUT", offer, provider(), example.toString(), ifMatch(get(offer, provider())))),
                        "PUT /api/offers/{id}/places",
                        example -> withdrawn(offer -> put(offer + "/places", provider(), example.toString()))));
    }

    private HttpResponse<String> published(ObjectNode example) {
        HttpResponse<String> published =
                send("POST", "/api/organizations/" + CENTRE + "/offers", provider(), example.toString(), once());
        mustBe(201, published);
        withdraw("/api/offers/" + json(published).get("id").asString());
        return published;
    }

    /** Does something with an offer that no other test finds afterwards. */
    private HttpResponse<String> withdrawn(Function<String, HttpResponse<String>> done) {
        String offer = "/api/offers/" + publish("Beispiel zum Nachmachen");
        HttpResponse<String> answer = done.apply(offer);
        withdraw(offer);
        return answer;
    }

    private void withdraw(String offer) {
        mustBe(200, send("POST", offer + "/withdrawal", provider(), null, Map.of()));
    }
}
