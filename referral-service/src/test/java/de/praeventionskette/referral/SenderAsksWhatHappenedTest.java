package de.praeventionskette.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Nobody answers: the sender asks once, and the receiver answers with one tap. */
class SenderAsksWhatHappenedTest extends PageReader {
    private String sent(String... scopes) {
        return submitted(submission(PARENT_CAFE, "Frage", scopes), MIDWIFE)
                .path("id")
                .asString();
    }

    private String asked(String id) {
        return json(get("/api/referrals/" + id, MIDWIFE))
                .path("course")
                .path("asked")
                .path("by")
                .asString("");
    }

    @Test
    void aQuestionStandsUntilTheReceiverDoesSomethingAndCanThenBeAskedAgain() {
        String id = sent();
        assertThat(move(id, "question", Map.of("comment", "Hat es geklappt?"), MIDWIFE)
                        .statusCode())
                .isEqualTo(200);
        assertThat(asked(id)).isEqualTo("SENDER");
        assertThat(page("/" + id, CENTRE)).contains("Die vermittelnde Stelle fragt", "Hat es geklappt?");
        assertThat(page("/worklists/received?limit=100", CENTRE)).contains("Die vermittelnde Stelle fragt");
        assertThat(page("/" + id, MIDWIFE)).doesNotContain("moves/ask");

        HttpResponse<String> again = move(id, "question", Map.of(), MIDWIFE);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("referral.asked-already");

        move(id, "contact", Map.of("contact", "NOT_REACHED"), CENTRE);
        assertThat(asked(id)).isEmpty();
        assertThat(move(id, "question", Map.of(), MIDWIFE).statusCode()).isEqualTo(200);
    }

    @Test
    void aSenderWithoutFeedbackIsToldNoStateByAnyAnswer() {
        String id = sent("TRANSMISSION");
        move(id, "rejection", Map.of("reason", "LANGUAGE"), CENTRE);

        HttpResponse<String> answer = move(id, "protection", Map.of("hides", true), MIDWIFE);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("REJECTED", "state");
    }

    @Test
    void onlyTheSenderAsksOnlyWithFeedbackAndOnlyBeforeTheEnd() {
        String id = sent();
        assertThat(move(id, "question", Map.of(), CENTRE).statusCode()).isEqualTo(403);
        move(id, "rejection", Map.of("reason", "LANGUAGE"), CENTRE);
        assertThat(move(id, "question", Map.of(), MIDWIFE).statusCode()).isEqualTo(409);

        String silent = sent("TRANSMISSION");
        HttpResponse<String> refused = move(silent, "question", Map.of(), MIDWIFE);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("referral.no-feedback");
        assertThat(page("/" + silent, MIDWIFE)).doesNotContain("moves/ask");
    }

    @Test
    void whatTheFamilySaysOfTheReceiverStaysFromASenderThatMayNotHear() {
        var sent = submitted(submission(PARENT_CAFE, "Still", "TRANSMISSION", "PATH"), MIDWIFE);
        String id = sent.path("id").asString();
        post(
                "/api/family/nobody-called",
                Map.of("pathCode", sent.path("pathCode").asString(), "pin", "2468", "referral", id),
                null);

        assertThat(get("/api/referrals/" + id, CENTRE).body()).contains("NOBODY_CALLED");
        assertThat(get("/api/referrals/" + id, MIDWIFE).body()).doesNotContain("NOBODY_CALLED");
    }
}
