package de.praeventionskette.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A family that consents anew to a referral that exists answers on its own telephone, as to a first one. */
class FamilyConsentsAnewOnItsPhoneTest extends RenewalReader {
    @Test
    void theFamilyAnswersOnItsOwnPhoneAndWhatItTickedHolds() {
        String id = sent("TRANSMISSION");
        Map<String, List<String>> form = filled(id);
        form.keySet()
                .removeIf(field -> List.of("consent.scopes", "consent.givenBy", "consent.how")
                        .contains(field));
        form.put("phone", List.of("ASK"));
        String waiting = shown(sendForm("/" + id + "/renewal/consent", form, MIDWIFE), 200);
        String request = found("name=\"consent.request\" value=\"([^\"]+)\"", waiting);
        assertThat(waiting)
                .contains("formaction=\"/referrals/" + id + "/renewal/consent#part-consent\"")
                .contains("seen=ASKED&amp;referral=" + id)
                .doesNotContain("/referrals/new/");
        form.put("consent.request", List.of(request));
        form.remove("phone");
        assertThat(shown(send(id, form), 422)).contains("Die Familie hat noch nicht geantwortet.");

        String code = found("class=\"rf-code\">([0-9]{3} [0-9]{3} [0-9]{3})</p>", waiting);
        String text = opened(code);
        assertThat(text).contains("Beispiel-Familienzentrum Garbsen, für das Angebot „Beispiel " + PARENT_CAFE + "“");
        assertThat(page("/consent-requests/" + request + "?seen=ASKED&referral=" + id, MIDWIFE))
                .contains(
                        "Die Familie liest gerade.",
                        "formaction=\"/referrals/" + id + "/renewal/consent#part-consent\"");
        shown(sendForm("/family/consent/answer", answer(text, "TRANSMISSION", "FEEDBACK"), null), 200);
        form.put("phone", List.of("LOOK"));
        assertThat(shown(sendForm("/" + id + "/renewal/consent", form, MIDWIFE), 200))
                .contains("Die Familie hat selbst eingewilligt.");
        form.remove("phone");
        form.put("consent.scopes", ALL_SCOPES);
        leadsTo(send(id, form));

        assertThat(allowed(id)).containsExactly("TRANSMISSION", "FEEDBACK");
        assertThat(consent(id).at("/terms/how").asString()).isEqualTo("OWN_PHONE");
        assertThat(consent(id).at("/terms/request").asString()).isEqualTo(request);
    }

    @Test
    void aFamilyThatDeclinesOnItsPhoneLeavesEverythingAsItWas() {
        String id = sent();
        Map<String, List<String>> form = filled(id);
        form.put("phone", List.of("ASK"));
        String waiting = shown(sendForm("/" + id + "/renewal/consent", form, MIDWIFE), 200);
        form.put("consent.request", List.of(found("name=\"consent.request\" value=\"([^\"]+)\"", waiting)));
        String text = opened(found("class=\"rf-code\">([0-9]{3} [0-9]{3} [0-9]{3})</p>", waiting));
        Map<String, List<String>> no = answer(text);
        no.put("decline", List.of("yes"));
        shown(sendForm("/family/consent/answer", no, null), 200);

        form.put("phone", List.of("LOOK"));
        assertThat(shown(sendForm("/" + id + "/renewal/consent", form, MIDWIFE), 200))
                .contains("Was bisher gilt, bleibt, wie es ist.")
                .doesNotContain("Bitte vermitteln Sie nicht.");
        form.remove("phone");
        assertThat(shown(send(id, form), 422)).contains("Die Familie hat nicht eingewilligt.");
        assertThat(consent(id).at("/terms/how").asString()).isEqualTo("PAPER");
    }
}
