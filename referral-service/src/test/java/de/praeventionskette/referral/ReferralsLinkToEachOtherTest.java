package de.praeventionskette.referral;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.local.platform.Membership;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A family is handed on to another organization: what is known is not typed again, and both pages lead to each other. */
class ReferralsLinkToEachOtherTest extends PageReader {
    private final String family = "L" + UUID.randomUUID().toString().substring(0, 8);

    private String accepted() {
        String first =
                submitted(submission(PARENT_CAFE, family), MIDWIFE).path("id").asString();
        move(first, "acceptance", Map.of(), CENTRE);
        return first;
    }

    private String handedOn(String first, String... scopes) {
        Map<String, Object> next = Map.of("offer", EARLY_SUPPORT, "concern", "DEVELOPMENT", "consent", consent(scopes));
        var answer = post("/api/referrals/" + first + "/handovers", next, CENTRE, "Idempotency-Key", key());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer).path("id").asString();
    }

    @Test
    void theFormBringsTheConcernAlongAndNoConsentAndNoMessage() {
        String form = page("/new?follows=" + accepted() + "&offer=" + EARLY_SUPPORT, CENTRE);

        assertThat(found("(<option value=\"DEVELOPMENT\"[^>]*>)", form)).contains("selected");
        assertThat(form).contains(family).doesNotContain("Bitte melden: " + family, "checked");
    }

    @Test
    void bothPagesLeadToEachOtherForWhoeverSeesBothWhileTheFamilyWantsThemJoined() {
        String first = accepted();
        String second = handedOn(first);

        assertThat(page("/" + first, CENTRE))
                .contains("href=\"/referrals/" + second + "\"", "Weiter übergeben an: Beispiel " + EARLY_SUPPORT);
        assertThat(page("/" + second + "?lang=en", CENTRE))
                .contains("href=\"/referrals/" + first + "\"", "Follows an earlier referral: Beispiel");
        assertThat(page("/" + first, MIDWIFE))
                .as("who sent the first takes no part in the second")
                .doesNotContain(second);
        assertThat(page("/" + second, EARLY))
                .contains("Folgt auf eine frühere Vermittlung.")
                .doesNotContain("href=\"/referrals/" + first);

        leadsTo(sendForm("/" + second + "/withdrawal", fields("scopes", "PATH"), CENTRE));
        assertThat(page("/" + first, CENTRE)).doesNotContain(second);
        assertThat(page("/" + second, CENTRE)).doesNotContain("href=\"/referrals/" + first);
    }

    private JsonNode seen(String id, Membership as) {
        return json(get("/api/referrals/" + id, as));
    }

    @Test
    void otherProgramsAreLedWhereThePageLeadsAndNobodyElseIs() {
        String first = accepted();
        String second = handedOn(first);

        assertThat(seen(first, CENTRE).at("/links/after/0/id").asString()).isEqualTo(second);
        assertThat(seen(first, CENTRE).at("/links/after/0/offer").asString()).isEqualTo("Beispiel " + EARLY_SUPPORT);
        assertThat(seen(second, CENTRE).at("/links/before/id").asString()).isEqualTo(first);
        assertThat(seen(second, CENTRE).at("/asked/follows").asString()).isEqualTo(first);
        assertThat(get("/api/referrals/" + first, MIDWIFE).body())
                .as("who sent the first takes no part in the second")
                .doesNotContain(second);
        assertThat(get("/api/referrals/" + second, EARLY).body())
                .as("who receives the second takes no part in the first")
                .doesNotContain(first);

        leadsTo(sendForm("/" + second + "/withdrawal", fields("scopes", "PATH"), CENTRE));
        assertThat(get("/api/referrals/" + first, CENTRE).body()).doesNotContain(second);
        assertThat(get("/api/referrals/" + second, CENTRE).body()).doesNotContain(first);
    }

    @Test
    void aReceiverWithoutConsentIsLedNowhere() {
        String first = accepted();
        String second = handedOn(first);
        leadsTo(sendForm("/" + first + "/withdrawal", fields("scopes", "TRANSMISSION"), MIDWIFE));

        assertThat(page("/" + second, CENTRE)).doesNotContain("href=\"/referrals/" + first);
        assertThat(get("/api/referrals/" + second, CENTRE).body()).doesNotContain(first);
    }

    @Test
    void withoutPathNothingJoinsTheTwo() {
        String first = accepted();
        String second = handedOn(first, "TRANSMISSION");

        assertThat(page("/" + first, CENTRE)).doesNotContain(second);
        assertThat(seen(first, CENTRE).at("/links/after")).isEmpty();
        assertThat(get("/api/referrals/" + second, CENTRE).body()).doesNotContain(first);
    }
}
