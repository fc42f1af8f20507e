package de.praeventionskette.referral;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.kit.testing.Surroundings;
import de.praeventionskette.local.platform.Membership;
import de.praeventionskette.local.platform.TestPlatform;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A midwife prints a sheet in the family's language, lets it sign, and attaches the scan. */
@ExtendWith(OutputCaptureExtension.class)
class SignedSheetPagesTest extends PageReader {
    private static final String BOUNDARY = "------sheet";

    private final String family = "Q" + UUID.randomUUID().toString().substring(0, 8);
    private String id = "";

    @BeforeEach
    void midwifeRefers() {
        id = submitted(submission(PARENT_CAFE, family), MIDWIFE).path("id").asString();
    }

    private HttpResponse<byte[]> upload(String path, Membership as, byte[]... files) {
        return upload(path, key(), as, files);
    }

    private HttpResponse<byte[]> upload(String path, String key, Membership as, byte[]... files) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, "name=\"key\"", key.getBytes(StandardCharsets.UTF_8));
        for (byte[] file : files) {
            part(body, "name=\"files\"; filename=\"" + family + ".pdf\"", file);
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return answer(request(path, as)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("Idempotency-Key", key)
                .header("Accept", path.startsWith("/api/") ? "application/json" : "text/html")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private HttpResponse<byte[]> fetched(String path, Membership as) {
        return answer(request(path, as).GET());
    }

    private HttpRequest.Builder request(String path, Membership as) {
        return HttpRequest.newBuilder(URI.create(address(path)))
                .header("Authorization", "Bearer " + TestPlatform.get().issuer().token("someone", as));
    }

    private static HttpResponse<byte[]> answer(HttpRequest.Builder request) {
        return Surroundings.answer(request.build(), BodyHandlers.ofByteArray());
    }

    private static void part(ByteArrayOutputStream body, String head, byte[] content) {
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static String leads(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).isBetween(302, 303);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^.*/referrals", "");
    }

    private List<Document> kept() {
        return Stores.client()
                .getDatabase(DATABASE)
                .getCollection("signed_sheets")
                .find(new Document("referral", id))
                .into(new ArrayList<>());
    }

    @Test
    void whatTheSenderAttachesItDownloadsAgainAndTheReceiverSeesOnlyThatItIsThere() {
        byte[] scan = SignedFiles.pdf();
        byte[] photo = SignedFiles.image("png");

        String next = leads(upload("/" + id + "/signed-sheets", MIDWIFE, scan, photo));

        String page = page(next, MIDWIFE);
        assertThat(page).contains("Das Blatt ist angehängt und verschlüsselt.", "Seite 2 herunterladen (PNG, 1 KB)");
        String file = found("href=\"/referrals(/signed-sheets/[^\"]+/1)\"", page);
        HttpResponse<byte[]> answer = fetched(file, MIDWIFE);
        assertThat(answer.body()).isEqualTo(photo);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"einwilligung-2.png\"");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(it -> assertThat(it).contains("no-store"));
        assertThat(page("/" + id, CENTRE))
                .contains("liegt die Unterschrift der Familie vor")
                .doesNotContain("/signed-sheets");
        assertThat(fetched(file, CENTRE).statusCode()).isEqualTo(403);
        assertThat(fetched(file, EARLY).statusCode()).isEqualTo(404);
        assertThat(get("/api/access-log?organization=sample-hebamme-garbsen", OFFICER)
                        .body())
                .contains("child.signed_sheet");

        String sheet = found("/signed-sheets/([^/]+)/1", file);
        assertThat(leadsTo(sendForm("/signed-sheets/" + sheet + "/removal", fields("a", "b"), MIDWIFE)))
                .endsWith("?done=sheet-removed");
        assertThat(kept()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"text, UNKNOWN_TYPE, nur PDF", "large, TOO_LARGE, größer als 5 MB", "none, NO_FILE, wählen Sie"})
    void whatIsNotTakenIsSaidOnThePageAndNothingIsKept(String kind, String refusal, String said) {
        byte[] pdf = SignedFiles.pdf();
        byte[] bad = kind.equals("text") ? "plain".getBytes(StandardCharsets.UTF_8) : Arrays.copyOf(pdf, 2_800_000);

        String next = leads(
                kind.equals("none")
                        ? upload("/" + id + "/signed-sheets", MIDWIFE)
                        : upload("/" + id + "/signed-sheets", MIDWIFE, bad, kind.equals("text") ? pdf : bad));

        assertThat(next).endsWith("?refused=" + refusal);
        assertThat(page(next, MIDWIFE)).contains(said, "id=\"files-error\"");
        assertThat(kept()).isEmpty();
    }

    @Test
    void anotherProgramIsToldWhatIsWrongAndARepeatHasOneEffect() {
        String path = "/api/referrals/" + id + "/signed-sheets";
        byte[] pdf = SignedFiles.pdf();
        String key = key();
        HttpResponse<byte[]> first = upload(path, key, MIDWIFE, pdf);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(upload(path, key, MIDWIFE, pdf).body()).isEqualTo(first.body());
        assertThat(upload(path, key, MIDWIFE, SignedFiles.image("jpg")).statusCode())
                .isEqualTo(422);
        assertThat(upload(path, MIDWIFE, "text".getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(422);
        assertThat(upload(path, MIDWIFE, Arrays.copyOf(pdf, 6_000_000)).statusCode())
                .isEqualTo(413);
        assertThat(upload(path, CENTRE, pdf).statusCode()).isEqualTo(403);
        assertThat(upload(path, EARLY, pdf).statusCode()).isEqualTo(404);
        assertThat(kept()).hasSize(1);
    }

    @Test
    void nothingOfTheSheetIsReadableInTheStoreOrTheLog(CapturedOutput output) {
        byte[] marked = (new String(SignedFiles.pdf(), StandardCharsets.ISO_8859_1) + "%" + family)
                .getBytes(StandardCharsets.ISO_8859_1);
        upload("/" + id + "/signed-sheets", MIDWIFE, marked);
        upload("/" + id + "/signed-sheets", MIDWIFE, family.getBytes(StandardCharsets.UTF_8));

        assertThat(kept()).hasSize(1).allSatisfy(document -> {
            assertThat(document.toJson()).doesNotContain(family);
            assertThat(document.getList("contents", Binary.class))
                    .allSatisfy(page -> assertThat(new String(page.getData(), StandardCharsets.ISO_8859_1))
                            .doesNotContain(family, "%PDF"));
        });
        assertThat(output.getAll()).doesNotContain(family);
    }

    @ParameterizedTest
    @CsvSource({
        "de, Ich willige nicht ein, Einwilligung",
        "tr, -, Sır saklama yükümlülüğü",
        "ru, -, Профессиональная тайна",
        "uk, -, Професійна таємниця",
        "pl, -, Tajemnica zawodowa",
        "ro, -, Secretul profesional",
        "en, -, Professional secrecy",
        "ar, -, السر",
        "fa, -, رضایت"
    })
    void theSheetToSignSaysTheSameAsTheTelephone(String language, String notOnIt, String onIt) throws Exception {
        String form = "offer=" + PARENT_CAFE + "&consent.language=" + language + "&consent.expiresOn="
                + LocalDate.now().plusYears(1) + "&child.familyName=" + family;

        HttpResponse<byte[]> answer = download("/new/sheet", form, MIDWIFE);

        assertThat(answer.statusCode()).isEqualTo(200);
        try (var document = Loader.loadPDF(answer.body())) {
            String text = Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC)
                    .replaceAll("\\s+", " ");
            assertThat(text)
                    .contains(onIt, "2026-3", "Beispiel-Familienzentrum Garbsen")
                    .doesNotContain(family, notOnIt.equals("-") ? family : notOnIt);
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language);
            assertThat(document.getNumberOfPages()).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void theSheetNamesAllWhoMayGetTheData() throws Exception {
        String form = "offer=" + PARENT_CAFE + "&order.offers=" + TEAM_HELP + "&order.offers=&consent.expiresOn="
                + LocalDate.now().plusYears(1);

        HttpResponse<byte[]> answer = download("/new/sheet", form, MIDWIFE);

        try (var document = Loader.loadPDF(answer.body())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Beispiel-Familienzentrum Garbsen", "Frühe Hilfen", "Beispiel " + TEAM_HELP);
        }
    }

    @Test
    void aSheetForAnUnknownOfferIsNotPrinted() {
        assertThat(download("/new/sheet", "offer=none&consent.expiresOn=2020-01-01", MIDWIFE)
                        .statusCode())
                .isEqualTo(422);
        assertThat(download("/new/sheet", "", MIDWIFE).statusCode()).isEqualTo(422);
    }
}
