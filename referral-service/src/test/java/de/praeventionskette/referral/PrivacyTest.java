package de.praeventionskette.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import de.praeventionskette.contracts.Topic;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

/** Unique names go in; they come out nowhere but in the answer to those who may read them. */
@ExtendWith(OutputCaptureExtension.class)
class PrivacyTest extends AskingFamily {
    private static final String MARK = "Zz" + UUID.randomUUID().toString().substring(0, 8);

    /** Everything typed about a family, each with the mark. */
    private Map<String, Object> marked() {
        Map<String, Object> body = submission(PARENT_CAFE, "Nachname" + MARK);
        body.put("message", "Nachricht" + MARK);
        body.put("handOver", Map.of("way", "MEETING", "reach", "Erreichbar" + MARK));
        return body;
    }

    @Test
    void whatIsTypedAboutAFamilyIsNowhereInTheClear(CapturedOutput output) {
        List<HttpResponse<String>> refusals = new ArrayList<>();
        JsonNode referral = submitted(marked(), MIDWIFE);
        String id = referral.get("id").asString();
        assertThat(draft("child.familyName=Entwurf" + MARK).statusCode()).isEqualTo(200);
        assertThat(get("/worklists/drafts", MIDWIFE).body()).contains("Entwurf" + MARK);
        refusals.add(draft("message=" + MARK.repeat(2000)));
        assertThat(move(id, "question", Map.of("comment", "Frage" + MARK), MIDWIFE)
                        .statusCode())
                .isEqualTo(200);
        assertThat(move(id, "hand-over/answer", Map.of("reach", "Zurueck" + MARK), CENTRE)
                        .statusCode())
                .isEqualTo(200);
        refusals.add(move(id, "hand-over/answer", Map.of("reach", MARK.repeat(40)), CENTRE));
        assertThat(get("/api/worklists/received?limit=100", CENTRE).body()).contains("Erreichbar" + MARK);
        assertThat(move(id, "hand-over/note", Map.of("what", "SPOKEN", "comment", "Wort" + MARK), CENTRE)
                        .statusCode())
                .isEqualTo(200);
        assertThat(move(id, "acceptance", Map.of("comment", "Antwort" + MARK), CENTRE)
                        .statusCode())
                .isEqualTo(200);
        assertThat(move(id, "hold", Map.of("reason", "OTHER", "text", "Grund" + MARK), CENTRE)
                        .statusCode())
                .isEqualTo(200);
        assertThat(get("/api/referrals/" + id, MIDWIFE).body())
                .contains("Grund" + MARK, "Nachname" + MARK, "Frage" + MARK, "Antwort" + MARK)
                .contains("Erreichbar" + MARK, "Zurueck" + MARK, "Wort" + MARK);
        assertThat(get("/api/worklists/sent", MIDWIFE).body()).contains("Nachname" + MARK);
        asked(askedForm());
        assertThat(get("/api/worklists/received?limit=100", CENTRE).body()).contains("Rufname" + MARK);
        refusals.addAll(refused());
        String importLine =
                "{\"importId\":\"" + MARK + "-x\",\"child\":{\"familyName\":\"" + MARK + "\",\"gossip\":1}}";
        refusals.add(send("POST", "/api/imports", importLine, ADMIN, "Content-Type", "application/x-ndjson"));

        await(() -> assertThat(records())
                .anySatisfy(record -> assertThat(record).contains(id))
                .anySatisfy(record -> assertThat(record).contains("path/", "ON_HOLD")));
        assertThat(records()).noneSatisfy(record -> assertThat(record).contains(MARK));
        assertThat(refusals).allSatisfy(each -> assertThat(each.body()).doesNotContain(MARK));
        assertThat(manage("/actuator/prometheus").body())
                .contains("http_server_requests")
                .doesNotContain(MARK);
        assertThat(output.getAll()).contains("referral").doesNotContain(MARK);
        assertThat(stored(DATABASE))
                .isNotEmpty()
                .noneSatisfy(text -> assertThat(text).contains(MARK))
                .noneSatisfy(text -> assertThat(text.replaceAll("[^0-9]", "")).contains("987654321"));
        assertThat(stored(KEYS))
                .isNotEmpty()
                .noneSatisfy(text -> assertThat(text).contains(MARK));
    }

    private Map<String, List<String>> askedForm() {
        Map<String, List<String>> form = form(PARENT_CAFE, "Rufname" + MARK);
        form.put("reached.phone", List.of("0511 987 654 321"));
        return form;
    }

    private HttpResponse<String> draft(String form) {
        String address = "/drafts/" + MARK.hashCode() + "-draft?page=one-page&count=1&seen=0";
        return send("PUT", address, form, MIDWIFE, "Content-Type", "application/x-www-form-urlencoded");
    }

    private List<HttpResponse<String>> refused() {
        List<HttpResponse<String>> answers = new ArrayList<>();
        Map<String, Object> badChild = marked();
        badChild.put("child", new HashMap<>(Map.of("givenName", MARK, "familyName", MARK.repeat(20), "phone", MARK)));
        answers.add(post("/api/referrals", badChild, MIDWIFE, "Idempotency-Key", key()));
        Map<String, Object> unknown = marked();
        unknown.put(MARK.toLowerCase(java.util.Locale.ROOT).replace("zz", "field"), 1);
        answers.add(post("/api/referrals", unknown, MIDWIFE, "Idempotency-Key", key()));
        Map<String, Object> wrongCode = marked();
        wrongCode.put("pathCode", MARK);
        answers.add(post("/api/referrals", wrongCode, MIDWIFE, "Idempotency-Key", key()));
        Map<String, Object> endangered = marked();
        endangered.put("suspectedEndangerment", true);
        answers.add(post("/api/referrals", endangered, MIDWIFE, "Idempotency-Key", key()));
        answers.add(get("/api/referrals/" + MARK, MIDWIFE));
        assertThat(answers).allSatisfy(each -> assertThat(each.statusCode()).isBetween(400, 499));
        return answers;
    }

    private static List<String> records() {
        return List.of(Topic.REFERRALS, Topic.PATHS, Topic.PLACES).stream()
                .flatMap(topic -> TopicReader.all(topic).stream())
                .map((ConsumerRecord<String, String> record) -> TopicReader.text(record))
                .toList();
    }

    /** Every stored document as text, and every Base64 text in it also as the bytes that it stands for. */
    private static List<String> stored(String name) {
        List<String> texts = new ArrayList<>();
        MongoDatabase database = Stores.client().getDatabase(name);
        for (String collection : database.listCollectionNames()) {
            for (Document document : database.getCollection(collection).find()) {
                texts.add(document.toJson());
                decode(document, texts);
            }
        }
        return texts;
    }

    private static void decode(Object value, List<String> texts) {
        switch (value) {
            case Document document -> document.values().forEach(each -> decodeIfAny(each, texts));
            case List<?> list -> list.forEach(each -> decodeIfAny(each, texts));
            case String text
            when text.matches("[A-Za-z0-9+/]{16,}={0,2}") && text.length() % 4 == 0 ->
                texts.add(new String(Base64.getDecoder().decode(text), java.nio.charset.StandardCharsets.ISO_8859_1));
            default -> {}
        }
    }

    private static void decodeIfAny(Object value, List<String> texts) {
        if (value != null) {
            decode(value, texts);
        }
    }

    @Test
    void aSuspectedEndangermentStopsAndStoresNothing() {
        Map<String, Object> body = submission(PARENT_CAFE, "Gefahr");
        body.put("suspectedEndangerment", true);
        long before =
                Stores.client().getDatabase(DATABASE).getCollection("referrals").countDocuments();

        var answer = post("/api/referrals", body, MIDWIFE, "Idempotency-Key", key());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).get("code").asString()).isEqualTo("endangerment.stop");
        assertThat(json(answer).get("detail").asString()).contains("insoweit erfahrenen Fachkraft");
        assertThat(Stores.client()
                        .getDatabase(DATABASE)
                        .getCollection("referrals")
                        .countDocuments())
                .isEqualTo(before);
        assertThat(json(get("/api/endangerment", CENTRE)).get("steps")).hasSize(4);
    }

    @Test
    void thePrivacyOfficerSeesWhoReadWhichChildAndTheLogIsWhole() {
        String id = submitted(submission(PARENT_CAFE, "Protokoll"), MIDWIFE)
                .get("id")
                .asString();
        assertThat(get("/api/referrals/" + id, CENTRE).statusCode()).isEqualTo(200);

        JsonNode entries = json(get("/api/access-log?organization=sample-familienzentrum-garbsen", OFFICER))
                .get("items");
        assertThat(entries.get(0).at("/access/purpose").asString()).isEqualTo("child.referral");
        assertThat(get("/api/access-log/verification", OFFICER).statusCode()).isEqualTo(200);
        assertThat(get("/api/access-log", MIDWIFE).statusCode()).isEqualTo(403);
    }
}
