package de.praeventionskette.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.journeys.Traces.Found;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * What is typed about a child is read by those whom it concerns, and stands nowhere else: after journeys with names that
 * exist only here, nothing on any disk, topic, log or figure knows them.
 */
@Order(50)
class NothingPersonalLeavesTest {
    private static final String GIVEN = "Quirinella";
    private static final String FAMILY = "Wolkenhuber";
    private static final String GUARDIAN = "Oktavia";
    private static final String BIRTH = "2019-02-27";
    private static final String PHONE = "05131 90417263";
    private static final String MESSAGE = "schläft nur bei Mondlicht ein";
    private static final String GROUND = "hat Heimweh nach Atlantis";
    private static final String COMMENT = "ruft erst bei Nordlicht zurück";
    private static final String PIN = "86420975";

    /** What was typed here, by the journeys of other tests, and as a page writes the day. */
    private static final List<String> PERSONAL = List.of(
            GIVEN,
            FAMILY,
            GUARDIAN,
            BIRTH,
            "27.02.2019",
            PHONE,
            "Mondlicht",
            "Atlantis",
            "Nordlicht",
            PIN,
            Families.MARK);

    private final Person midwife = Person.signedInAs("hebamme");
    private final Person centre = Person.signedInAs("familienzentrum");
    private final Person early = Person.signedInAs("fruehfoerderung");
    private final Traces traces = new Traces();
    private final List<HttpResponse<String>> refusals = new ArrayList<>();

    @Test
    void whatIsTypedAboutAChildIsFoundByThoseItConcernsAndInNoFileTopicLogOrFigure() {
        JsonNode sent = midwife.create("/referrals/api/referrals", referral());
        String id = sent.get("id").asString();
        theReceiverReadsIt(id);
        theFamilyLooks(sent.get("pathCode").asString());
        goesOnToEarlyIntervention(id);
        ofAnotherTheyTypeInThePages();
        mistakesAreRefused();

        nowhere(traces::onTheBroker);
        nowhere(traces::inStoreFiles);
        nowhere(traces::inDocuments);
        nowhere(traces::inLogs);
        nowhere(traces::inFigures);
        assertThat(refusals)
                .allSatisfy(refusal -> assertThat(Traces.in("refusal", refusal.body(), PERSONAL))
                        .isEmpty())
                .allSatisfy(refusal -> assertThat(
                                Traces.in("headers", refusal.headers().map().toString(), PERSONAL))
                        .isEmpty());
    }

    @Test
    void thisSearchWouldFindThem() {
        String run = OwnOffers.nameOfRun("seen");
        String title = OwnOffers.title(run, 1);
        OwnOffers.publish(run);

        assertThat(traces.onTheBroker(List.of(title))).isNotEmpty();
        assertThat(traces.inStoreFiles(List.of(title))).isNotEmpty();
        assertThat(traces.inDocuments(List.of(title))).isNotEmpty();
        assertThat(traces.inLogs(List.of("relay leads"))).isNotEmpty();
        assertThat(traces.inFigures(List.of("http_server_requests_seconds"))).isNotEmpty();
        Stream.of("", "a", "ab")
                .map(before -> before + GIVEN + " kommt")
                .map(text -> Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)))
                .forEach(encoded -> assertThat(Traces.in("encoded", encoded, List.of(GIVEN)))
                        .as(encoded)
                        .isNotEmpty());
    }

    private static void nowhere(Function<List<String>, List<Found>> search) {
        assertThat(search.apply(PERSONAL)).isEmpty();
    }

    private static Map<String, Object> referral() {
        Map<String, Object> referral = Families.referral(Families.PARENT_CAFE, GIVEN, FAMILY);
        referral.put(
                "child",
                Map.of(
                        "givenName", GIVEN,
                        "familyName", FAMILY,
                        "birthDate", BIRTH,
                        "guardianName", GUARDIAN + " " + FAMILY,
                        "phone", PHONE));
        referral.put("message", MESSAGE);
        return referral;
    }

    private void theReceiverReadsIt(String id) {
        JsonNode seen = centre.read("/referrals/api/referrals/" + id);
        assertThat(seen.toString()).contains(GIVEN, FAMILY, GUARDIAN, BIRTH, PHONE, MESSAGE);
        assertThat(centre.move(id, "acceptance", Map.of("comment", COMMENT)).statusCode())
                .isEqualTo(200);
        assertThat(midwife.read("/referrals/api/referrals/" + id).toString()).contains(COMMENT);
        assertThat(centre.move(id, "start", Map.of()).statusCode()).isEqualTo(200);
    }

    private static void theFamilyLooks(String code) {
        HttpResponse<String> way =
                Person.anonymous().post("/referrals/api/family/way", Map.of("pathCode", code, "pin", PIN));
        assertThat(way.statusCode()).isEqualTo(200);
        assertThat(Traces.in("the family's own page", way.body(), PERSONAL)).isEmpty();
    }

    private void goesOnToEarlyIntervention(String id) {
        Map<String, Object> handOver = Map.of(
                "offer",
                Families.EARLY_INTERVENTION,
                "concern",
                "DEVELOPMENT",
                "message",
                MESSAGE,
                "consent",
                Families.consent(Families.ALL_SCOPES));
        String next = centre.create("/referrals/api/referrals/" + id + "/handovers", handOver)
                .get("id")
                .asString();
        Map<String, ?> other = Map.of("reason", "OTHER", "text", GROUND);
        assertThat(early.move(next, "rejection", other).statusCode()).isEqualTo(200);
        assertThat(centre.read("/referrals/api/referrals/" + next).toString()).contains(GROUND);
    }

    private void ofAnotherTheyTypeInThePages() {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("key", UUID.randomUUID().toString());
        form.put("offer", Families.PARENT_CAFE);
        form.put("child.givenName", GIVEN);
        form.put("child.familyName", FAMILY);
        form.put("child.guardianName", GUARDIAN);
        form.put("child.phone", PHONE);
        form.put("municipality", "03241005");
        form.put("concern", "HEALTH");
        form.put("message", MESSAGE);
        form.put("consent.recipient", Families.RECEIVER);
        form.put("consent.textVersion", Families.TEXT);
        form.put("consent.scopes", "TRANSMISSION");
        form.put("consent.givenBy", "ONE_PARENT");
        form.put("consent.how", "ORAL_IN_PRESENCE");
        form.put("consent.expiresOn", LocalDate.now().plusMonths(6).toString());
        form.put("child.birthDate", "kein Tag");
        assertThat(midwife.submit("/referrals/new", form).statusCode()).isEqualTo(422);
        form.put("child.birthDate", BIRTH);
        HttpResponse<String> sent = midwife.submit("/referrals/new", form);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);
        assertThat(Traces.in("address", sent.uri().toString(), PERSONAL)).isEmpty();
        assertThat(centre.get("/referrals/api/worklists/received").body()).contains(GIVEN);
        assertThat(Person.anonymous().get("/offers/api/offers?q=" + FAMILY).statusCode())
                .isEqualTo(200);
    }

    private void mistakesAreRefused() {
        String key = UUID.randomUUID().toString();
        assertThat(midwife.post("/referrals/api/referrals", referral(), "Idempotency-Key", key)
                        .statusCode())
                .isEqualTo(201);
        Map<String, Object> otherChild = referral();
        otherChild.put("child", Map.of("givenName", GIVEN, "familyName", "Anders", "birthDate", BIRTH));
        Map<String, Object> unknownField = referral();
        unknownField.put("nickname", GIVEN);
        Map<String, Object> wrongType = referral();
        wrongType.put("child", GIVEN + " " + FAMILY);
        Map<String, Object> wrongDay = referral();
        wrongDay.put("child", Map.of("givenName", GIVEN, "familyName", FAMILY, "birthDate", "27.02.2019"));
        Map<String, Object> wrongPhone = referral();
        wrongPhone.put("child", Map.of("familyName", FAMILY, "birthDate", BIRTH, "phone", GUARDIAN));
        Map<String, Object> tooLong = referral();
        tooLong.put("message", MESSAGE.repeat(100));
        Map<String, Object> wrongWord = referral();
        wrongWord.put("concern", FAMILY);
        refused(422, otherChild, key);
        Stream.of(unknownField, wrongType, wrongDay, wrongPhone, tooLong, wrongWord)
                .forEach(body -> refused(0, body, UUID.randomUUID().toString()));
    }

    /** @param status 0: 400 or 422 */
    private void refused(int status, Map<String, Object> body, String key) {
        HttpResponse<String> refusal = midwife.post("/referrals/api/referrals", body, "Idempotency-Key", key);
        assertThat(refusal.statusCode()).as(refusal.body()).isIn(status == 0 ? List.of(400, 422) : List.of(status));
        refusals.add(refusal);
    }
}
