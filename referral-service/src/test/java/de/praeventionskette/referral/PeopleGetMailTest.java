package de.praeventionskette.referral;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.local.platform.Membership;
import de.praeventionskette.local.platform.TestPlatform;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person switches notices on, proves the address, gets a letter that says nothing, and switches off. */
@ExtendWith(OutputCaptureExtension.class)
class PeopleGetMailTest extends PageReader {
    private static final String ALL = "[\"REQUEST\",\"ANSWER\",\"QUESTION\",\"REMINDER\",\"OVERDUE\",\"CONSENT\"]";

    private final String me = "p-" + UUID.randomUUID();
    private final String address = "frida." + UUID.randomUUID() + "@sample.example";

    private String[] signedIn(Membership as, String... more) {
        return headers(TestPlatform.get().issuer().token(me, as), more);
    }

    private static String[] headers(String token, String... more) {
        String[] all = new String[more.length + 2];
        all[0] = "Authorization";
        all[1] = "Bearer " + token;
        System.arraycopy(more, 0, all, 2, more.length);
        return all;
    }

    private HttpResponse<String> on(String email, String kinds, String... headers) {
        String body = JsonMapper.shared().writeValueAsString(Map.of("email", email));
        String whole = body.substring(0, body.length() - 1) + ",\"kinds\":" + kinds + "}";
        return send("PUT", "/api/notices", whole, null, headers);
    }

    private void provenIn(Membership as) {
        String token = TestPlatform.get().issuer().tokenWithEmail(address, true, me, as);
        HttpResponse<String> answer = on(address, ALL, headers(token));
        assertThat(json(answer).path("standing").asString()).as(answer.body()).isEqualTo("PROVEN");
    }

    private static String text(MimeMessage mail) {
        try {
            return mail.getContent().toString().replace("\r\n", "\n");
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String header(MimeMessage mail, String name) {
        try {
            return mail.getHeader(name)[0];
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String whole(MimeMessage mail) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            mail.writeTo(bytes);
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toString(StandardCharsets.UTF_8) + text(mail);
    }

    private MimeMessage mail(int number) {
        await(() -> assertThat(Mails.to(address)).hasSizeGreaterThanOrEqualTo(number));
        return Mails.to(address).get(number - 1);
    }

    @Test
    void aLetterSaysThatSomethingWaitsAndNothingElse() throws MessagingException {
        provenIn(EARLY);
        String id = submitted(submission(EARLY_SUPPORT, "Geheim"), MIDWIFE)
                .path("id")
                .asString();

        MimeMessage mail = mail(1);
        assertThat(mail.getSubject()).isEqualTo("Präventionskette: Es wartet etwas auf Sie");
        assertThat(text(mail))
                .startsWith("Guten Tag,\n\nin der Präventionskette wartet etwas auf Sie:\n" + Mails.PAGES
                        + "/referrals/\n\nKeine E-Mails mehr bekommen:\n" + Mails.PAGES
                        + "/referrals/notices/off?link=")
                .hasLineCount(7);
        assertThat(header(mail, "List-Unsubscribe")).startsWith("<" + Mails.PAGES + "/referrals/notices/off?link=");
        assertThat(header(mail, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(header(mail, "Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(mail.getMessageID()).endsWith("@kette.sample.example>");
        assertThat(mail.getContentType()).startsWith("text/plain");
        assertThat(whole(mail)).doesNotContain("Geheim", "Mia", EARLY_SUPPORT, "hebamme", id, "fruehfoerderung", me);
    }

    @Test
    void anAddressThatNobodyVouchesForGetsANumberFirstAndNothingElse() {
        String[] signedIn = signedIn(EARLY);
        assertThat(json(on(address, ALL, signedIn)).path("standing").asString()).isEqualTo("ASKED");
        submitted(submission(EARLY_SUPPORT, "Zufrueh"), MIDWIFE);
        String number = found("(?s)Ihre Nummer ist (\\d{6})", text(mail(1)));

        String wrong = number.equals("000000") ? "000001" : "000000";
        HttpResponse<String> refused =
                send("POST", "/api/notices/confirmation", "{\"number\":\"" + wrong + "\"}", null, signedIn);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(send("POST", "/api/notices/confirmation", "{\"number\":\"" + number + "\"}", null, signedIn)
                        .statusCode())
                .isEqualTo(200);
        submitted(submission(EARLY_SUPPORT, "Danach"), MIDWIFE);

        assertThat(text(mail(2))).contains("wartet etwas auf Sie");
        assertThat(Mails.to(address)).hasSize(2);
    }

    @Test
    void numbersAreNotGuessedAndNobodysMailboxIsFilled() {
        String[] signedIn = signedIn(EARLY);
        on(address, ALL, signedIn);
        String number = found("(?s)Ihre Nummer ist (\\d{6})", text(mail(1)));
        String wrong = number.equals("000000") ? "000001" : "000000";
        for (int tries = 0; tries < 5; tries++) {
            send("POST", "/api/notices/confirmation", "{\"number\":\"" + wrong + "\"}", null, signedIn);
        }
        assertThat(send("POST", "/api/notices/confirmation", "{\"number\":\"" + number + "\"}", null, signedIn)
                        .statusCode())
                .isEqualTo(422);

        for (int other = 0; other < 4; other++) {
            send("DELETE", "/api/notices", null, null, signedIn);
            assertThat(on(address, ALL, signedIn).statusCode()).isEqualTo(200);
        }
        send("DELETE", "/api/notices", null, null, signedIn);
        assertThat(on(address, ALL, signedIn).statusCode()).isEqualTo(429);
    }

    @Test
    void aMailProgramSwitchesOffWithOneClickAndTheAddressIsGone() throws MessagingException {
        provenIn(EARLY);
        submitted(submission(EARLY_SUPPORT, "Ab"), MIDWIFE);
        String link = header(mail(1), "List-Unsubscribe")
                .replaceFirst(".*/referrals", "")
                .replace(">", "");
        assertThat(stored()).contains(address);

        assertThat(page(link, null)).contains("Alle ausschalten");
        assertThat(json(get("/api/notices", null, signedIn(EARLY))).path("on").asBoolean())
                .as("looking changes nothing")
                .isTrue();
        HttpResponse<String> off = send(
                "POST",
                link,
                "List-Unsubscribe=One-Click",
                null,
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Accept",
                "text/html");
        assertThat(shown(off, 200)).contains("Sie bekommen keine E-Mails mehr");
        assertThat(stored()).doesNotContain(address);
        String forged = link.substring(0, link.length() - 2) + "xx";
        assertThat(sendForm(forged, Map.of(), null).statusCode()).isEqualTo(404);
    }

    @Test
    void thePageTakesAnAddressThatTheTokenKnowsWithOneTapAndSwitchesOffWithOne() {
        String[] vouched =
                headers(TestPlatform.get().issuer().tokenWithEmail(address, true, me, CENTRE), "Accept", "text/html");
        assertThat(shown(get("/notices", null, vouched), 200)).contains("value=\"" + address + "\"", "Einschalten");

        String form = "email=" + address + "&kinds=ANSWER&kinds=CONSENT";
        assertThat(leadsTo(form("/notices", form, vouched))).isEqualTo("/notices?done=on");
        assertThat(json(get("/api/notices", null, signedIn(CENTRE)))
                        .path("kinds")
                        .valueStream())
                .extracting(JsonNode::asString)
                .containsExactly("ANSWER", "CONSENT");
        assertThat(leadsTo(form("/notices/switch-off", "", vouched))).isEqualTo("/notices?done=off");
        assertThat(stored()).doesNotContain(address);
    }

    private HttpResponse<String> form(String path, String body, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "application/x-www-form-urlencoded";
        return send("POST", path, body, null, all);
    }

    @Test
    void whatIsNoAddressIsRefusedWithoutBeingRepeated() {
        for (String bad : List.of("frida", "a@b", "a b@c.de", "a@b.de,c@d.de", "a@b.de\r\nBcc: x@y.de", "\"x\"@y.de")) {
            HttpResponse<String> refused = on(bad, ALL, signedIn(CENTRE));
            assertThat(refused.statusCode()).as(bad).isEqualTo(422);
            assertThat(json(refused).path("errors").findValuesAsString("field")).containsExactly("email");
        }
        assertThat(on(address, "[\"GOSSIP\"]", signedIn(CENTRE)).statusCode()).isEqualTo(422);
        assertThat(on(address, "[]", signedIn(CENTRE)).statusCode()).isEqualTo(422);
        HttpResponse<String> shown =
                form("/notices", "email=fri+da&kinds=ANSWER", signedIn(CENTRE, "Accept", "text/html"));
        assertThat(shown(shown, 422))
                .contains("href=\"#email\"", "value=\"fri da\"", "Erwartet wird eine E-Mail-Adresse");
    }

    @Test
    void anAddressIsInOneCollectionAndInNoLogAndNoMetric(CapturedOutput output) {
        provenIn(EARLY);
        submitted(submission(EARLY_SUPPORT, "Adresse"), MIDWIFE);
        mail(1);
        form("/notices", "email=" + address + "x y&kinds=ANSWER", signedIn(EARLY, "Accept", "text/html"));

        assertThat(output.getAll()).doesNotContain(address);
        assertThat(manage("/actuator/prometheus").body())
                .contains("notices_sent_total", "notices_due")
                .doesNotContain(address);
        for (String name : Stores.client().getDatabase(DATABASE).listCollectionNames()) {
            if (!name.equals("subscriptions")) {
                assertThat(collection(name)).as(name).doesNotContain(address);
            }
        }
        assertThat(stored()).contains(address).doesNotContain(me);
    }

    private static String stored() {
        return collection("subscriptions");
    }

    private static String collection(String name) {
        StringBuilder all = new StringBuilder();
        for (Document document :
                Stores.client().getDatabase(DATABASE).getCollection(name).find()) {
            all.append(document.toJson());
        }
        return all.toString();
    }
}
