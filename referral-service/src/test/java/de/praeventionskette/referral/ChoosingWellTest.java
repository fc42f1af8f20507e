package de.praeventionskette.referral;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.contracts.Topic;
import de.praeventionskette.contracts.offers.Contact;
import de.praeventionskette.contracts.offers.Offer;
import de.praeventionskette.contracts.vocabulary.Audience;
import de.praeventionskette.contracts.vocabulary.CapacityBand;
import de.praeventionskette.contracts.vocabulary.FieldOfAction;
import de.praeventionskette.contracts.vocabulary.PreventionLevel;
import de.praeventionskette.local.platform.Membership;
import de.praeventionskette.referral.calendar.LocalDays;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Before anything is sent the form says whether the offer fits, which come next, and lets the family name an order. */
class ChoosingWellTest extends PageReader {
    private static final String SWIMMING = "offer-baby-swimming";
    private static final String MASSAGE = "offer-baby-massage";
    private static final String FOR_TODDLERS = "offer-toddler-sport";

    @BeforeEach
    void offersOfOneKind() {
        offer(SWIMMING, CENTRE, 0, 36, CapacityBand.FREE);
        offer(MASSAGE, EARLY, 0, 12, CapacityBand.FEW);
        offer(FOR_TODDLERS, TEAM, 24, 72, CapacityBand.FREE);
        await(() -> assertThat(page("/new?offer=" + SWIMMING, MIDWIFE))
                .contains("value=\"" + FOR_TODDLERS, "value=\"" + MASSAGE));
    }

    private static void offer(String id, Membership by, int fromMonths, int toMonths, CapacityBand capacity) {
        publish(
                Topic.OFFERS,
                "offer/" + id,
                new Offer(
                        id,
                        "03241",
                        by.organization(),
                        by.unit(),
                        null,
                        "Beispiel " + id,
                        "Beispiel",
                        FieldOfAction.CULTURE_AND_SPORT,
                        PreventionLevel.PRIMARY,
                        Audience.FAMILIES,
                        fromMonths,
                        toMonths,
                        List.of("03241005"),
                        List.of("de"),
                        new Contact(null, null, null),
                        LocalDate.of(2026, 1, 1),
                        capacity,
                        LocalDate.now(LocalDays.ZONE),
                        false,
                        null,
                        null));
    }

    private static String bornMonthsAgo(int months) {
        return LocalDate.now(LocalDays.ZONE).minusMonths(months).toString();
    }

    private Map<String, List<String>> filled(String offer, String family) {
        Map<String, List<String>> form = fields(
                "key", key(),
                "offer", offer,
                "child.givenName", "Mia",
                "child.familyName", family,
                "child.birthDate", bornMonthsAgo(4),
                "municipality", "03241005",
                "consent.givenBy", "ONE_PARENT",
                "consent.how", "PAPER",
                "consent.expiresOn", LocalDate.now(LocalDays.ZONE).plusYears(1).toString(),
                "consent.textVersion", "2026-3",
                "consent.sheet", "2026-3",
                "concern", "DEVELOPMENT",
                "order.silentDays", "7");
        form.put("consent.scopes", ALL_SCOPES);
        return form;
    }

    @Test
    void itSaysAtOnceWhetherTheOfferFitsAndWhichOthersDo() {
        String fits = shown(
                sendForm(
                        "/new/fit",
                        fields("offer", SWIMMING, "child.birthDate", bornMonthsAgo(4), "municipality", "03241005"),
                        MIDWIFE),
                200);
        assertThat(fits).contains("passt", "4 Monate").doesNotContain("passt nicht zum Alter", "name=\"instead\"");
        assertThat(fits.indexOf(MASSAGE)).as("what fits stands first").isLessThan(fits.indexOf(FOR_TODDLERS));
        assertThat(fits).contains("wenige Plätze frei, Stand: heute", "passt nicht zu Alter oder Wohnort");

        String misfit = shown(
                sendForm("/new/fit", fields("offer", FOR_TODDLERS, "child.birthDate", bornMonthsAgo(4)), MIDWIFE), 200);
        assertThat(misfit)
                .contains("Es ist für: 2 Jahre bis 6 Jahre", "name=\"instead\" value=\"" + SWIMMING)
                .doesNotContain("<html");
    }

    @Test
    void whereNobodyIsThereAndNobodyAnswersInsteadComesLater() {
        String path = "/api/absences/" + CENTRE.organization();
        String today = LocalDate.now(LocalDays.ZONE).toString();
        String away = "{\"from\":\"" + today + "\",\"until\":\"" + today + "\"}";
        Map<String, List<String>> typed =
                fields("offer", FOR_TODDLERS, "child.birthDate", bornMonthsAgo(4), "municipality", "03241005");
        assertThat(orderOf(typed)).containsExactly(SWIMMING, MASSAGE);

        assertThat(send("PUT", path, away, CENTRE).statusCode()).isEqualTo(200);
        try {
            assertThat(orderOf(typed)).containsExactly(MASSAGE, SWIMMING);
            assertThat(shown(sendForm("/new/fit", typed, MIDWIFE), 200)).contains("nicht da");
        } finally {
            String tag = get(path, CENTRE).headers().firstValue("ETag").orElseThrow();
            assertThat(send("DELETE", path, null, CENTRE, "If-Match", tag).statusCode())
                    .isEqualTo(204);
        }
    }

    private List<String> orderOf(Map<String, List<String>> typed) {
        return Pattern.compile("name=\"instead\" value=\"([^\"]+)\"")
                .matcher(shown(sendForm("/new/fit", typed, MIDWIFE), 200))
                .results()
                .map(found -> found.group(1))
                .filter(id -> id.equals(SWIMMING) || id.equals(MASSAGE))
                .toList();
    }

    @Test
    void anotherOfferIsTakenWithoutTypingAgain() {
        Map<String, List<String>> form = filled(FOR_TODDLERS, "Behalten");
        form.put("instead", List.of(SWIMMING));
        assertThat(shown(sendForm("/new/instead", form, MIDWIFE), 200))
                .contains("Beispiel " + SWIMMING, "value=\"Behalten\"", "name=\"offer\" value=\"" + SWIMMING);
    }

    @Test
    void theConsentNamesAllWhoMayGetTheDataAndTheNextIsAskedAfterANo() {
        String family = "O" + UUID.randomUUID().toString().substring(0, 8);
        Map<String, List<String>> form = filled(SWIMMING, family);
        form.put("order.offers", List.of(MASSAGE, ""));
        assertThat(shown(sendForm("/new/fit", form, MIDWIFE), 200))
                .contains("hx-swap-oob", "Und nur, wenn es dort nicht klappt", "Beispiel " + MASSAGE);

        String sent = shown(sendForm("/new", form, MIDWIFE), 200);
        String id = found("href=\"/referrals/([0-9a-f-]{36})\"", sent);
        assertThat(page("/" + id, MIDWIFE))
                .contains("in 7 Tagen keine Antwort, wird als Nächstes gefragt: Beispiel " + MASSAGE);
        assertThat(page("/" + id, CENTRE)).doesNotContain(MASSAGE);

        move(id, "rejection", Map.of("reason", "NO_CAPACITY"), CENTRE);
        await(() -> assertThat(page("/worklists/received?limit=100", EARLY)).contains("Mia " + family));
        String next =
                found("href=\"/referrals/([0-9a-f-]{36})\"[^>]*>Dort hat es nicht geklappt", page("/" + id, MIDWIFE));
        assertThat(page("/" + next, EARLY)).contains("Beispiel " + MASSAGE);
        HttpResponse<String> reopened = move(id, "reopening", Map.of("comment", "doch"), CENTRE);
        assertThat(reopened.statusCode()).isEqualTo(409);
        assertThat(reopened.body()).contains("referral.next-asked");
    }

    @Test
    void anOrderIsEndedByTheSenderAlone() {
        Map<String, Object> body = submission(SWIMMING, "Reihe");
        body.put("next", List.of(MASSAGE));
        body.put("silentDays", 3);
        String id = submitted(body, MIDWIFE).path("id").asString();
        assertThat(json(get("/api/referrals/" + id, MIDWIFE))
                        .path("course")
                        .path("order")
                        .path("next")
                        .toString())
                .contains(MASSAGE);
        assertThat(get("/api/referrals/" + id, CENTRE).body()).doesNotContain(MASSAGE);
        assertThat(move(id, "order/end", Map.of(), CENTRE).statusCode()).isEqualTo(403);
        assertThat(move(id, "order/end", Map.of(), MIDWIFE).statusCode()).isEqualTo(200);
        assertThat(page("/" + id, MIDWIFE)).doesNotContain(MASSAGE);
    }

    @Test
    void whatIsWrongWithAnOrderIsNamedAtItsFields() {
        Map<String, Object> body = submission(SWIMMING, "Falsch", "TRANSMISSION");
        body.put("next", List.of(MASSAGE, MASSAGE, "not-known"));
        body.put("silentDays", 29);
        HttpResponse<String> answer = post("/api/referrals", body, MIDWIFE, "Idempotency-Key", key());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("order.twice", "silentDays", "consent.order-without-feedback", "offer.unknown");

        Map<String, List<String>> form = filled(SWIMMING, "Falsch");
        form.put("order.offers", List.of(MASSAGE));
        form.put("consent.scopes", List.of("TRANSMISSION"));
        assertThat(shown(sendForm("/new", form, MIDWIFE), 422))
                .contains("Einwilligung in die Rückmeldung", "value=\"" + MASSAGE + "\" selected");
    }
}
