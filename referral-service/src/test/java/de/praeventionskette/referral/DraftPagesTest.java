package de.praeventionskette.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import de.praeventionskette.local.platform.Membership;
import de.praeventionskette.local.platform.TestPlatform;
import de.praeventionskette.referral.calendar.LocalDays;
import de.praeventionskette.referral.consent.text.ConsentText;
import de.praeventionskette.referral.draft.DraftId;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A midwife begins to write, is called away, and goes on later; nobody else ever reads it. */
class DraftPagesTest extends PageReader {
    private final String family = "E" + UUID.randomUUID().toString().substring(0, 8);
    private final String key = key();
    private final Membership midwife = Membership.in("03241", "hebamme-" + key, "PROFESSIONAL");

    @BeforeEach
    void types() {
        assertThat(save(typed(), 1, 0).statusCode()).isEqualTo(200);
    }

    private Map<String, List<String>> typed() {
        Map<String, List<String>> form = typed(
                key,
                family,
                "child.birthDate",
                "31.02.2026",
                "consent.givenBy",
                "PARENT_OTHER_AGREES",
                "message",
                "Nachricht über " + family);
        form.put("consent.scopes", List.of("TRANSMISSION", "FEEDBACK"));
        return form;
    }

    private Map<String, List<String>> complete() {
        Map<String, List<String>> form = new LinkedHashMap<>(typed());
        form.put(
                "child.birthDate",
                List.of(LocalDate.now(LocalDays.ZONE).minusMonths(4).toString()));
        form.put("consent.how", List.of("PAPER"));
        form.put("consent.sheet", List.of(ConsentText.VERSION));
        return form;
    }

    private HttpResponse<String> save(Map<String, List<String>> form, long count, long seen, String... headers) {
        return send(
                "PUT",
                "/drafts/" + key + "?page=page-one&count=" + count + "&seen=" + seen,
                encoded(form),
                headers.length == 0 ? midwife : null,
                with(headers, "Content-Type", FORM, "Accept", "application/json"));
    }

    private static String[] with(String[] headers, String... more) {
        return Stream.of(headers, more).flatMap(Arrays::stream).toArray(String[]::new);
    }

    private String list() {
        return page("/worklists/drafts", midwife);
    }

    private static MongoCollection<Document> stored(String database, String collection) {
        return Stores.client().getDatabase(database).getCollection(collection);
    }

    private Document storedDraft() {
        return stored(DATABASE, "drafts")
                .find(new Document(
                        "_id", DraftId.of(key, midwife.organization()).value()))
                .first();
    }

    private long storedKeys() {
        return stored(KEYS, "draft_keys")
                .countDocuments(new Document(
                        "_id", DraftId.of(key, midwife.organization()).value()));
    }

    @Test
    void theListNamesWhatWasBegunAndTheFormIsAsItWasLeft() {
        assertThat(list())
                .contains(">Mia " + family + "</a>")
                .contains("Beispiel " + PARENT_CAFE)
                .contains("zuletzt gespeichert: ")
                .contains("aria-current=\"page\">Entwürfe</a>");

        String form = page("/new?draft=" + key, midwife);

        assertThat(form)
                .contains("name=\"key\" value=\"" + key + "\"")
                .contains("value=\"" + family + "\"")
                .contains("value=\"31.02.2026\"")
                .contains("Nachricht über " + family)
                .contains("data-count=\"1\"");
        assertThat(found("(<input[^>]*id=\"consent.scopes-FEEDBACK\"[^>]*>)", form))
                .contains("checked");
        assertThat(found("(<option value=\"PARENT_OTHER_AGREES\"[^>]*>)", form)).contains("selected");
    }

    @Test
    void aSaveSaysWhenAndALateOneSaysWhatIsThere() {
        assertThat(json(save(typed(), 4, 1)).get("said").asString()).matches("Gespeichert um \\d\\d:\\d\\d");
        assertThat(json(save(typed(), 2, 1)).get("count").asLong()).isEqualTo(4);
        assertThat(list()).containsOnlyOnce(">Mia " + family + "</a>");
    }

    @Test
    void whatWasAllowedForAnotherRecipientIsAskedAnew() {
        Map<String, List<String>> form = typed();
        form.put("consent.recipient", List.of("somebody-else"));
        save(form, 2, 1);

        String opened = page("/new?draft=" + key, midwife);

        assertThat(opened).contains("value=\"" + family + "\"").doesNotContain(" checked");
        assertThat(found("(<option value=\"PARENT_OTHER_AGREES\"[^>]*>)", opened))
                .doesNotContain("selected");
    }

    @Test
    void aDraftWhoseOfferIsGoneGoesOnAtAnother() {
        Map<String, List<String>> form = complete();
        form.put("offer", List.of("offer-that-was-withdrawn"));
        save(form, 2, 1);

        assertThat(list()).contains("Dieses Angebot gibt es nicht mehr");
        assertThat(page("/new?draft=" + key, midwife))
                .contains("bleibt im Entwurf")
                .contains("name=\"draft\" value=\"" + key + "\"")
                .contains("value=\"" + EARLY_SUPPORT + "\"");
        assertThat(page("/new?draft=" + key + "&offer=" + EARLY_SUPPORT, midwife))
                .contains("value=\"" + family + "\"")
                .doesNotContain(" checked");
    }

    @Test
    void sendingRemovesTheDraftAndSoDoesARepeat() {
        shown(sendForm("/new", complete(), midwife), 200);
        assertThat(list()).doesNotContain(family);
        assertThat(storedKeys()).isZero();
        assertThat(json(save(typed(), 2, 1)).get("code").asString()).isEqualTo("draft.removed");

        stored(DATABASE, "drafts").deleteOne(new Document("_id", storedDraft().getString("_id")));
        save(typed(), 3, 1);
        assertThat(list()).contains(family);
        shown(sendForm("/new", complete(), midwife), 200);
        assertThat(list()).doesNotContain(family);
        assertThat(storedKeys()).isZero();
    }

    @Test
    void aReferralThatIsOnRecordTakesItsDraftAlongAlsoWithoutThePage() {
        var sent = post("/api/referrals", submission(PARENT_CAFE, family), midwife, "Idempotency-Key", key);

        assertThat(json(sent).get("id").asString())
                .isEqualTo(DraftId.of(key, midwife.organization()).value());
        await(() -> assertThat(storedDraft()).containsEntry("removed", true));
        await(() -> assertThat(storedKeys()).isZero());
    }

    @Test
    void mistakesLeaveTheDraftWhereItIs() {
        Map<String, List<String>> form = typed();
        form.put("kept", List.of("1"));

        String again = shown(sendForm("/new", form, midwife), 422);

        assertThat(again).contains("action=\"/referrals/drafts/" + key + "/removal\"");
        assertThat(list()).contains(family);
    }

    @Test
    void aDiscardedDraftIsGoneAtOnceAndAskedForSaysSo() {
        assertThat(leadsTo(sendForm("/drafts/" + key + "/removal", Map.of(), midwife)))
                .isEqualTo("/worklists/drafts?removed");

        assertThat(page("/worklists/drafts?removed", midwife))
                .contains("Der Entwurf ist gelöscht.")
                .contains("Sie haben keinen Entwurf.");
        assertThat(shown(get("/new?draft=" + key, midwife, "Accept", "text/html"), 404))
                .contains("Diesen Entwurf gibt es nicht")
                .contains("href=\"/referrals/worklists/drafts\"");
        assertThat(storedDraft().keySet()).containsExactlyInAnyOrder("_id", "region", "removed", "due");
        assertThat(storedKeys()).isZero();
    }

    @Test
    void aSuspectedEndangermentLeavesNothingOfWhatWasTyped() {
        assertThat(page("/new?draft=" + key, midwife)).contains("name=\"then\" value=\"endangerment\"");
        assertThat(leadsTo(sendForm("/drafts/" + key + "/removal", fields("then", "endangerment"), midwife)))
                .isEqualTo("/endangerment");

        assertThat(storedDraft().keySet())
                .as("no more than of any other removed draft")
                .containsExactlyInAnyOrder("_id", "region", "removed", "due");
        assertThat(storedKeys()).isZero();
        assertThat(page("/new?offer=" + PARENT_CAFE, midwife))
                .as("nothing was typed: nothing to remove")
                .contains("href=\"/referrals/endangerment\"")
                .doesNotContain("name=\"then\"");
    }

    @Test
    void nobodyElseInTheHouseOrOutsideReadsIt() {
        String colleague = "Bearer " + TestPlatform.get().issuer().token("colleague", midwife);
        Membership elsewhere = Membership.in("16072", midwife.organization(), "PROFESSIONAL");

        assertThat(get("/new?draft=" + key, null, "Authorization", colleague, "Accept", "text/html")
                        .statusCode())
                .isEqualTo(404);
        assertThat(get("/worklists/drafts", null, "Authorization", colleague).body())
                .doesNotContain(family);
        assertThat(save(typed(), 2, 1, "Authorization", colleague).statusCode()).isEqualTo(404);
        for (Membership stranger : List.of(CENTRE, elsewhere)) {
            assertThat(get("/new?draft=" + key, stranger, "Accept", "text/html").statusCode())
                    .isEqualTo(404);
            assertThat(page("/worklists/drafts", stranger)).doesNotContain(family);
        }
        assertThat(get("/worklists/drafts", OFFICER).statusCode()).isEqualTo(403);
        assertThat(save(typed(), 2, 1, "Accept-Language", "de").statusCode())
                .as("not signed in any more")
                .isEqualTo(401);
    }

    @Test
    void nothingOfItLiesInTheStoreInTheClearAndReadingItIsOnRecord() {
        page("/new?draft=" + key, midwife);

        assertThat(storedDraft().toJson()).doesNotContain(family).doesNotContain(PARENT_CAFE);
        assertThat(json(get("/api/access-log?organization=" + midwife.organization(), OFFICER))
                        .at("/items/0/access/purpose")
                        .asString())
                .isEqualTo("child.draft");
        assertThat(page("/access-log?organization=" + midwife.organization(), OFFICER))
                .contains("Eigene Entwürfe angesehen");
    }

    @Test
    void badSavesAreRefusedByNameAndChangeNothing() {
        Map<String, List<String>> tooLong = typed();
        tooLong.put("message", List.of("x".repeat(17_000)));
        assertThat(save(tooLong, 2, 1).statusCode()).isEqualTo(413);
        Map<String, List<String>> manyScopes = typed();
        manyScopes.put("consent.scopes[99999]", List.of("PATH"));
        assertThat(save(manyScopes, 2, 1).statusCode()).isEqualTo(400);
        assertThat(sendForm("/new", manyScopes, midwife).statusCode()).isEqualTo(400);
        assertThat(save(typed(), 0, 0).statusCode()).isEqualTo(422);
        assertThat(save(typed(), 2, 3).statusCode()).isEqualTo(422);
        assertThat(send("PUT", "/drafts/" + key, encoded(typed()), midwife, "Content-Type", FORM)
                        .statusCode())
                .isEqualTo(400);
        for (String address : List.of(key, "kurz?page=page-one&count=1&seen=0")) {
            var refused = send("PUT", "/drafts/" + address, encoded(typed()), midwife, "Content-Type", FORM);
            assertThat(refused.statusCode()).as(address).isEqualTo(400);
        }
        assertThat(page("/new?draft=" + key, midwife)).contains("data-count=\"1\"");
    }

    @Test
    void theOnlyTownThatComesIntoQuestionIsChosenAndNoConsentIs() {
        Membership inTwoTowns = midwife.municipalities("03241005", "03241001");
        String form = page("/new?offer=" + PARENT_CAFE, inTwoTowns);

        assertThat(found("(<option value=\"03241005\"[^>]*>)", form)).contains("selected");
        assertThat(form).doesNotContain(" checked").contains("data-begin=\"2\"");
    }
}
