package de.praeventionskette.referral;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.contracts.Topic;
import de.praeventionskette.contracts.vocabulary.FieldOfAction;
import de.praeventionskette.local.platform.Membership;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Another program asks a family for a new consent to a referral that exists, whatever has become of its offer meanwhile. */
class FamilyIsAskedAnewByAnotherProgramTest extends RenewalReader {
    private static final Membership ELSEWHERE = Membership.in("03242", "sample-hebamme-garbsen", "PROFESSIONAL");

    private Map<String, Object> about(String field, Object asked) {
        return new LinkedHashMap<>(
                Map.of(field, asked, "expiresOn", today.plusMonths(9).toString()));
    }

    private HttpResponse<String> ask(Map<String, Object> question, @Nullable Membership as, String... language) {
        String[] headers = language.length == 0
                ? new String[] {"Idempotency-Key", key()}
                : new String[] {"Idempotency-Key", key(), "Accept-Language", language[0]};
        return post("/api/consent-requests", question, as, headers);
    }

    private JsonNode asked(Map<String, Object> question, Membership as) {
        HttpResponse<String> answer = ask(question, as);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer);
    }

    /** What the family read before it allowed all but the count. */
    private String agreed(JsonNode request) {
        String text = opened(request.path("code").asString());
        shown(sendForm("/family/consent/answer", answer(text, "TRANSMISSION", "FEEDBACK", "PATH"), null), 200);
        return text;
    }

    private HttpResponse<String> given(String id, JsonNode request, Membership as) {
        return move(id, "consent", Map.of("request", request.path("id").asString()), as);
    }

    private static void refused(HttpResponse<String> answer, String field, String code, String reason) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(json(answer).path("errors").valueStream()).as(answer.body()).anySatisfy(error -> {
            assertThat(error.path("field").asString()).isEqualTo(field);
            assertThat(error.path("code").asString()).isEqualTo(code);
            assertThat(error.path("reason").asString()).isEqualTo(reason);
        });
    }

    /** A referral to a team whose offer belongs to somebody else by now. */
    private String sentBeforeItsOfferWentTo(Membership next, String shown) {
        String offer = "offer-" + UUID.randomUUID();
        publish(Topic.OFFERS, "offer/" + offer, offer(offer, TEAM, FieldOfAction.YOUTH_WELFARE));
        await(() -> assertThat(ask(about("offers", List.of(offer)), MIDWIFE).statusCode())
                .isEqualTo(201));
        String id = submitted(submission(offer, family, "TRANSMISSION"), MIDWIFE)
                .path("id")
                .asString();
        publish(Topic.OFFERS, "offer/" + offer, 2, offer(offer, next, FieldOfAction.YOUTH_WELFARE));
        await(() -> assertThat(asked(about("offers", List.of(offer)), MIDWIFE)
                        .path("recipients")
                        .toString())
                .contains(shown));
        JsonNode ofTheOffer = asked(about("offers", List.of(offer)), MIDWIFE);
        agreed(ofTheOffer);
        assertThat(given(id, ofTheOffer, MIDWIFE).body()).contains("consent.other-recipient");
        return id;
    }

    @Test
    void afterItsOfferWentToSomebodyElseTheFamilyConsentsAnewToWhoeverHasItsData() {
        for (var moved : Map.of(OTHER_TEAM, "region-hannover-asd", EARLY, EARLY.organization())
                .entrySet()) {
            String id = sentBeforeItsOfferWentTo(moved.getKey(), moved.getValue());

            JsonNode request = asked(about("referral", id), MIDWIFE);
            assertThat(request.path("recipients")).singleElement().satisfies(recipient -> {
                assertThat(recipient.path("organization").asString()).isEqualTo(TEAM.organization());
                assertThat(recipient.path("unit").asString()).isEqualTo(TEAM.unit());
            });
            assertThat(given(id, request, MIDWIFE).body()).contains("consent.request-waiting");
            assertThat(agreed(request)).contains("Frühe Hilfen").doesNotContain("ASD", family);
            JsonNode answered =
                    json(get("/api/consent-requests/" + request.path("id").asString(), MIDWIFE));
            assertThat(answered.path("state").asString()).isEqualTo("AGREED");
            HttpResponse<String> given = given(id, request, MIDWIFE);
            assertThat(given.statusCode()).as(given.body()).isEqualTo(200);

            assertThat(allowed(id)).containsExactly("TRANSMISSION", "FEEDBACK");
            JsonNode terms = consent(id).path("terms");
            assertThat(terms.path("how").asString()).isEqualTo("OWN_PHONE");
            assertThat(terms.path("givenBy").asString()).isEqualTo("SOLE_PARENT");
            assertThat(terms.path("request").asString())
                    .isEqualTo(request.path("id").asString());
            assertThat(terms.path("expiresOn").asString())
                    .isEqualTo(today.plusMonths(9).toString());
            assertThat(get("/api/referrals/" + id, TEAM).statusCode()).isEqualTo(200);
            assertThat(get("/api/referrals/" + id, moved.getKey()).statusCode()).isEqualTo(404);
            assertThat(given(id, request, MIDWIFE).body()).contains("consent.request-used");
        }
    }

    @Test
    void whatWasHandedOnIsAskedForByWhoeverHandedItOn() {
        String first = sent();
        move(first, "acceptance", Map.of(), CENTRE);
        Map<String, Object> next = new LinkedHashMap<>(
                Map.of("offer", EARLY_SUPPORT, "concern", "HEALTH", "consent", consent("TRANSMISSION", "FEEDBACK")));
        HttpResponse<String> handedOn =
                post("/api/referrals/" + first + "/handovers", next, CENTRE, "Idempotency-Key", key());
        assertThat(handedOn.statusCode()).as(handedOn.body()).isEqualTo(201);
        String id = json(handedOn).path("id").asString();

        JsonNode request = asked(about("referral", id), CENTRE);
        agreed(request);
        HttpResponse<String> given = given(id, request, CENTRE);

        assertThat(given.statusCode()).as(given.body()).isEqualTo(200);
        JsonNode consent = json(get("/api/referrals/" + id, CENTRE)).path("consent");
        assertThat(consent.path("purpose").asString()).isEqualTo("HAND_OVER");
        assertThat(consent.at("/terms/how").asString()).isEqualTo("OWN_PHONE");
        assertThat(ask(about("referral", id), EARLY).statusCode()).isEqualTo(403);
        assertThat(ask(about("referral", id), MIDWIFE).statusCode()).isEqualTo(404);
    }

    @Test
    void whatHasEndedStaysSoThoughTheFamilyConsentsAnew() {
        String id = sent();
        assertThat(post("/api/referrals/" + id + "/consent/withdrawal", Map.of("scopes", ALL_SCOPES), MIDWIFE)
                        .statusCode())
                .isEqualTo(200);

        JsonNode request = asked(about("referral", id), MIDWIFE);
        agreed(request);
        assertThat(given(id, request, MIDWIFE).statusCode()).isEqualTo(200);

        assertThat(allowed(id)).containsExactly("TRANSMISSION", "FEEDBACK");
        JsonNode seen = json(get("/api/referrals/" + id, MIDWIFE));
        assertThat(seen.path("closed").asBoolean()).isTrue();
        assertThat(seen.at("/course/state").asString()).isEqualTo("CANCELLED");
    }

    @Test
    void nobodyAsksButWhoSpeaksForTheFamilyAndEverybodyElseHearsWhatThePageSays() {
        String id = sent();
        for (var refused : Map.of(CENTRE, "referral.not-sender", EARLY, "referral.not-found")
                .entrySet()) {
            HttpResponse<String> answer = ask(about("referral", id), refused.getKey());
            assertThat(json(answer).path("code").asString()).as(answer.body()).isEqualTo(refused.getValue());
            assertThat(answer.statusCode())
                    .isEqualTo(sendForm(
                                    "/" + id + "/renewal/consent",
                                    fields(
                                            "phone",
                                            "ASK",
                                            "consent.expiresOn",
                                            today.plusDays(9).toString()),
                                    refused.getKey())
                            .statusCode());
        }
        assertThat(ask(about("referral", id), ELSEWHERE).statusCode()).isEqualTo(404);
        assertThat(ask(about("referral", UUID.randomUUID().toString()), MIDWIFE).statusCode())
                .isEqualTo(404);
        assertThat(ask(about("referral", id), OFFICER).statusCode()).isEqualTo(403);
        assertThat(ask(about("referral", id), null).statusCode()).isEqualTo(401);
    }

    @Test
    void offersOrAReferralIsAskedAboutAndNothingStandsBesideTheReferralThatContradictsIt() {
        Map<String, Object> both = about("referral", sent());
        both.put("offers", List.of(PARENT_CAFE));
        both.put("purpose", "HAND_OVER");
        String one = "consent.offers-or-referral";
        refused(
                ask(both, MIDWIFE),
                "referral",
                one,
                "Bitte nur eines angeben: Angebote, oder eine Vermittlung, die es schon gibt.");
        refused(
                ask(both, MIDWIFE, "en"),
                "referral",
                one,
                "Please give only one: offers, or a referral that exists already.");
        String fixed = "consent.purpose-of-referral";
        refused(
                ask(both, MIDWIFE),
                "purpose",
                fixed,
                "Bei einer Vermittlung, die es schon gibt, steht der Zweck fest. Bitte lassen Sie diese Angabe weg.");
        refused(
                ask(both, MIDWIFE, "en"),
                "purpose",
                fixed,
                "The purpose of a referral that exists is fixed. Please leave this value out.");

        Map<String, Object> none = about("referral", " ");
        refused(ask(none, MIDWIFE), "offers", "missing", "Diese Angabe fehlt.");
        refused(ask(none, MIDWIFE, "en"), "offers", "missing", "This value is missing.");
    }

    @Test
    void aDayThatIsNoGoodIsRefusedAsWithOffers() {
        String id = sent();
        Map<String, Object> past = about("referral", id);
        past.put("expiresOn", today.minusDays(1).toString());
        refused(
                ask(past, MIDWIFE),
                "consent.expiresOn",
                "consent.already-expired",
                "Die Einwilligung ist schon abgelaufen.");
        past.remove("expiresOn");
        refused(ask(past, MIDWIFE), "expiresOn", "missing", "Diese Angabe fehlt.");
    }

    @Test
    void aRepeatWithTheSameKeyIsTheSameQuestionAndAnotherQuestionIsRefused() {
        Map<String, Object> question = about("referral", sent());
        String key = key();
        HttpResponse<String> first = post("/api/consent-requests", question, MIDWIFE, "Idempotency-Key", key);

        assertThat(post("/api/consent-requests", question, MIDWIFE, "Idempotency-Key", key)
                        .body())
                .isEqualTo(first.body());
        question.put("referral", sent());
        HttpResponse<String> other = post("/api/consent-requests", question, MIDWIFE, "Idempotency-Key", key);
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("key-reused");
    }
}
