package de.praeventionskette.offers;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.contracts.Topic;
import de.praeventionskette.kit.testing.Surroundings;
import de.praeventionskette.offers.Topics.Said;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skyscreamer.jsonassert.JSONAssert;
import org.skyscreamer.jsonassert.JSONCompareMode;

/** From a referral's wish on one topic to the offer's answer on another, over a real broker. */
class PlacesFollowReferralsTest extends OffersSystem {
    private final String run = UUID.randomUUID().toString();
    private final String first = "first-" + run;
    private final String second = "second-" + run;

    private static void wish(String referral, String offer, String state, long sequence, String since) {
        Surroundings.publish(
                Topic.REFERRALS,
                "place-wanted",
                "placement/" + referral,
                sequence,
                "{\"referral\":\"%s\",\"offer\":\"%s\",\"state\":\"%s\",\"since\":\"%s\"}"
                        .formatted(referral, offer, state, since));
    }

    private static List<Said> answers(String referral) {
        return Topics.said(Topic.PLACES, "place/" + referral);
    }

    private static void lastAnswerIs(String referral, String answer) {
        eventually(() -> assertThat(answers(referral))
                .isNotEmpty()
                .last()
                .satisfies(said -> assertThat(said.text("answer")).isEqualTo(answer)));
    }

    @Test
    void theLastPlaceIsHeldOnceTheNextWaitsAndMovesUpWhenItIsReleased() throws Exception {
        String offer = publish("Ein Platz");
        mustBe(200, put("/api/offers/" + offer + "/places", provider(), "{\"free\": 1}"));

        wish(first, offer, "ASKED", 1, "2026-03-02T08:00:00.000Z");
        wish(first, offer, "WANTED", 2, "2026-03-02T09:00:00.000Z");
        lastAnswerIs(first, "HELD");
        wish(second, offer, "WANTED", 2, "2026-03-03T09:00:00.250Z");
        lastAnswerIs(second, "WAITING");
        JSONAssert.assertEquals(
                """
                {"referral": "%s", "offer": "%s", "answer": "WAITING", "position": 1, "referralSequence": 2,
                 "since": "2026-03-03T09:00:00.250Z"}""".formatted(second, offer), answers(second).getLast().data(), JSONCompareMode.STRICT);
        assertThat(json(get("/api/offers/" + offer + "/places", provider()))
                        .get("waiting")
                        .asInt())
                .isEqualTo(1);

        wish(first, offer, "ENDED", 3, "2026-03-09T09:00:00.000Z");
        wish(first, offer, "WANTED", 2, "2026-03-02T09:00:00.000Z");
        lastAnswerIs(second, "HELD");
        lastAnswerIs(first, "RELEASED");
        assertThat(json(get("/api/offers/" + offer + "/places", provider()))
                        .get("held")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aReferralThatIsGoneIsForgottenAndItsPlaceFree() {
        String offer = publish("Vergessen");
        mustBe(200, put("/api/offers/" + offer + "/places", provider(), "{\"free\": 1}"));
        wish(first, offer, "WANTED", 2, "2026-03-02T09:00:00.000Z");
        lastAnswerIs(first, "HELD");

        Surroundings.publish(Topic.REFERRALS, "place-no-longer-wanted", "placement/" + first, 9, null);

        eventually(() -> assertThat(answers(first))
                .last()
                .satisfies(said -> assertThat(said.data()).isNull()));
        assertThat(json(get("/api/offers/" + offer + "/places", provider()))
                        .get("free")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aSingleReferralCannotBeReadOffWhatIsPublishedOfTheOffer() {
        String offer = publish("Diskret");
        mustBe(200, put("/api/offers/" + offer + "/places", provider(), "{\"free\": 1}"));
        eventually(() -> assertThat(Topics.said(Topic.OFFERS, "offer/" + offer)).hasSize(2));

        wish(first, offer, "WANTED", 2, "2026-03-02T09:00:00.000Z");
        lastAnswerIs(first, "HELD");

        assertThat(Topics.said(Topic.OFFERS, "offer/" + offer)).hasSize(2);
        assertThat(json(get("/api/offers/" + offer)).get("capacity").asString()).isEqualTo("FEW");
    }

    @Test
    void theWorldHearsTheWholePublicStateOfAnOffer() throws Exception {
        String offer = publish("Ganz", "\"unit\": \"sample-elterncafe\"", "\"location\": \"sample-haus-am-anger\"");
        eventually(() -> assertThat(Topics.said(Topic.OFFERS, "offer/" + offer)).hasSize(1));
        Said said = Topics.said(Topic.OFFERS, "offer/" + offer).getFirst();

        assertThat(said.type()).isEqualTo("de.praeventionskette.offers.offer-published.v1");
        JSONAssert.assertEquals("""
                {"id": "%s", "region": "03241", "organization": "sample-familienzentrum-garbsen",
                 "unit": "sample-elterncafe", "location": "sample-haus-am-anger", "title": "Ganz",
                 "description": "Frühstück und Gespräch für Eltern mit kleinen Kindern.",
                 "fieldOfAction": "PARENT_EDUCATION", "preventionLevel": "PRIMARY", "audience": "FAMILIES",
                 "minAgeMonths": -9, "maxAgeMonths": 36, "municipalities": ["03241005", "03241015"],
                 "languages": ["de", "ar"], "contact": {"email": "elterncafe@beispiel.example"},
                 "assuredDate": "%s", "capacity": "NONE", "withdrawn": false}""".formatted(offer, said.text("assuredDate")), said.data(), JSONCompareMode.STRICT);
    }
}
