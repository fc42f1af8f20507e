package de.praeventionskette.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a family takes along says what it needs and nobody's name, and can be read by a screen reader. */
class FamilyTakesPaperAlongTest extends PageReader {
    private final String family = "P" + UUID.randomUUID().toString().substring(0, 8);
    private String id = "";
    private String code = "";

    @BeforeEach
    void midwifeRefers() {
        JsonNode sent = submitted(submission(PARENT_CAFE, family), MIDWIFE);
        id = sent.path("id").asString();
        code = sent.path("pathCode").asString();
    }

    private static String text(HttpResponse<byte[]> answer) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(it -> assertThat(it).contains("no-store"));
        try (PDDocument document = Loader.loadPDF(answer.body())) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getLanguage()).isIn("de", "en");
            assertThat(document.getDocumentInformation().getTitle()).isNotBlank();
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private HttpResponse<byte[]> receipt(String... headers) {
        String way = shown(openWay(code, "2468"), 200);
        String ticket = found("name=\"ticket\" value=\"([^\"]+)\"", way);
        return download("/family/way/receipt", "ticket=" + ticket, null, headers);
    }

    @Test
    void theReceiptProvesWhatWasAllowedToWhomHowAndUntilWhen() throws IOException {
        post("/api/family/withdrawal", Map.of("pathCode", code, "scopes", List.of("STATISTICS")), null);

        assertThat(text(receipt()))
                .contains("Beleg über Ihre Einwilligung", "Empfänger: Beispiel-Familienzentrum Garbsen")
                .contains("auf Papier", "Fassung 2026-3", "Weitergabe der Daten: gilt")
                .contains("Zählung ohne Namen: zurückgenommen")
                .doesNotContain(family, code);
        assertThat(text(receipt("Accept-Language", "en"))).contains("Receipt of your consent");
    }

    @Test
    void theLetterSaysWhereToGoAndCarriesTheCode() throws IOException {
        String letter = text(download("/" + id + "/letter", "pathCode=" + code, MIDWIFE));

        assertThat(letter)
                .contains("Begleitschreiben", "Beispiel " + PARENT_CAFE, "Beispiel-Familienzentrum Garbsen", code)
                .doesNotContain(family);
        assertThat(text(download("/" + id + "/letter", "", MIDWIFE))).doesNotContain(code);
    }

    @Test
    void onPaperTooNothingTellsWhereHelpIsForAFamilyInDanger() throws IOException {
        move(id, "protection", Map.of("hides", true), MIDWIFE);

        assertThat(text(receipt())).contains("Zu Ihrem Schutz").doesNotContain(PARENT_CAFE, "Familienzentrum");
        assertThat(text(download("/" + id + "/letter", "", MIDWIFE)))
                .contains("sagt Ihnen Ihre Fachkraft")
                .doesNotContain(PARENT_CAFE, "Familienzentrum", "hebamme");
    }

    @Test
    void onlyTheSenderPrintsTheLetterAndOnlyWithTheCodeOfThisFamily() {
        assertThat(download("/" + id + "/letter", "", CENTRE).statusCode()).isEqualTo(403);
        assertThat(download("/" + id + "/letter", "", EARLY).statusCode()).isEqualTo(404);
        String foreign = submitted(submission(PARENT_CAFE, family + "x"), MIDWIFE)
                .path("pathCode")
                .asString();
        assertThat(download("/" + id + "/letter", "pathCode=" + foreign, MIDWIFE)
                        .statusCode())
                .isEqualTo(422);
        assertThat(download("/family/way/receipt", "ticket=forged", null).statusCode())
                .isEqualTo(422);
    }
}
