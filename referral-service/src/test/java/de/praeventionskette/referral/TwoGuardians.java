package de.praeventionskette.referral;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.local.platform.Membership;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

/** Mother and father live apart: each has a code and a PIN. */
abstract class TwoGuardians extends AskingFamily {
    static final String HER_PIN = "2468";
    static final String HIS_PIN = "13579";

    final String family = "G" + UUID.randomUUID().toString().substring(0, 8);
    String cafe = "";
    String hers = "";
    String his = "";

    @BeforeEach
    void theMidwifeGivesBothACode() {
        JsonNode sent = submitted(submission(PARENT_CAFE, family), MIDWIFE);
        cafe = sent.path("id").asString();
        hers = sent.path("pathCode").asString();
        String page = page("/" + cafe + "/guardians", MIDWIFE);
        String shown = shown(
                sendForm(
                        "/" + cafe + "/guardians",
                        fields("key", found("name=\"key\" value=\"([^\"]+)\">\\s*<div", page), "role", "FATHER"),
                        MIDWIFE),
                200);
        assertThat(shown)
                .contains("Weiterer Weg-Code", "Er öffnet zuerst nur diese Vermittlung", "Begleitschreiben")
                .doesNotContain("Der alte Code");
        his = found("class=\"rf-code\">([^<]+)<", shown);
    }

    String joined(String code) {
        Map<String, Object> next = submission(EARLY_SUPPORT, family);
        next.put("pathCode", code);
        return submitted(next, MIDWIFE).path("id").asString();
    }

    JsonNode way(String code, String pin) {
        return json(post("/api/family/way", Map.of("pathCode", code, "pin", pin), null));
    }

    List<String> referrals(String code, String pin) {
        return way(code, pin)
                .path("helps")
                .valueStream()
                .map(help -> help.path("referral").path("value").asString())
                .toList();
    }

    HttpResponse<String> guardians(String id, String what, Map<String, Object> body, Membership as) {
        return post("/api/referrals/" + id + "/guardians" + what, body, as, "Idempotency-Key", key());
    }

    JsonNode known(String id, Membership as) {
        return json(get("/api/referrals/" + id + "/guardians", as));
    }

    static String text(HttpResponse<byte[]> answer) throws Exception {
        assertThat(answer.statusCode()).isEqualTo(200);
        try (PDDocument document = Loader.loadPDF(answer.body())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
