package de.praeventionskette.referral;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.local.platform.Membership;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a page asks of the store does not grow with what stands on it, and nothing is asked twice. */
class APageCostsTheSameHoweverMuchIsOnItTest extends TwoGuardians {
    private static final String REFERRALS = "find referrals";
    private static final String PATHS = "find paths";
    private static final int MANY = 20;

    private final List<String> waiting = new ArrayList<>();

    private List<String> sent(int count) {
        List<String> sent = IntStream.range(0, count)
                .mapToObj(number -> submitted(submission(PARENT_CAFE, family + number), MIDWIFE)
                        .path("id")
                        .asString())
                .toList();
        waiting.addAll(sent);
        return sent;
    }

    private void joined(int count) {
        IntStream.range(0, count).forEach(number -> waiting.add(joined(hers)));
    }

    private static List<Map<String, Object>> items(List<String> ids) {
        return ids.stream()
                .map(id -> Map.<String, Object>of("id", id, "version", 1))
                .toList();
    }

    /** Other tests look at the same lists. */
    @AfterEach
    void nothingMoreWaits() {
        if (!waiting.isEmpty()) {
            Map<String, Object> cancel = Map.of("move", "CANCEL", "reason", "DUPLICATE", "referrals", items(waiting));
            assertThat(post("/api/referrals/moves", cancel, MIDWIFE).statusCode())
                    .isEqualTo(200);
        }
    }

    /** What a request asks of the store; it must succeed. */
    private static List<String> asked(Function<String[], HttpResponse<String>> request) {
        return StoreCalls.of(id -> {
            HttpResponse<String> answer = request.apply(new String[] {StoreCalls.HEADER, id});
            assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 303);
        });
    }

    private List<String> askedBy(String path, @Nullable Membership as) {
        return asked(counted -> get(path, as, and(counted, "Accept", path.startsWith("/api") ? "*/*" : "text/html")));
    }

    private List<String> askedByPost(String path, Object body, @Nullable Membership as) {
        return asked(counted -> post(path, body, as, and(counted, "Idempotency-Key", key())));
    }

    private static String[] and(String[] some, String... more) {
        return Stream.of(some, more).flatMap(Arrays::stream).toArray(String[]::new);
    }

    private static void isAskedAtMost(int times, String call, List<String> calls) {
        assertThat(calls.stream().filter(call::equals))
                .as(call + " of " + calls)
                .hasSizeBetween(1, times);
    }

    @Test
    void aListOfTwentyAsksAsMuchAsAListOfOne() {
        sent(MANY);

        for (String list : List.of("received", "todo", "sent")) {
            asksAsMuch("/worklists/" + list, list.equals("sent") ? MIDWIFE : CENTRE);
            asksAsMuch("/api/worklists/" + list, list.equals("sent") ? MIDWIFE : CENTRE);
        }
    }

    /** What is asked only when somebody comes for the first time is not of the list. */
    private void asksAsMuch(String list, Membership whose) {
        askedBy(list, whose);

        List<String> ofMany = askedBy(list + "?limit=" + MANY, whose);

        assertThat(ofMany).as(list).hasSizeLessThanOrEqualTo(9).isEqualTo(askedBy(list + "?limit=1", whose));
        isAskedAtMost(1, REFERRALS, ofMany);
    }

    @Test
    void theQuestionAboutManyChosenAsksAsMuchAsAboutOne() {
        List<String> ids = sent(MANY);

        assertThat(chosen(ids)).hasSizeLessThanOrEqualTo(10).isEqualTo(chosen(ids.subList(0, 1)));
    }

    private List<String> chosen(List<String> ids) {
        Map<String, List<String>> form = fields("side", "RECEIVED", "move", "ACCEPT");
        form.put("chosen", ids.stream().map(id -> id + "~1").toList());
        return asked(counted -> sendForm("/worklists/chosen", form, CENTRE, counted));
    }

    @Test
    void theReasonOfManyIsLookedUpOnce() {
        Map<String, Object> words =
                Map.of("code", "NO_CAPACITY", "german", "Voll " + family, "english", "Full " + family);
        HttpResponse<String> own = post("/api/reasons", words, CENTRE, "Idempotency-Key", key());
        assertThat(own.statusCode()).as(own.body()).isEqualTo(201);
        List<Map<String, Object>> items = items(sent(4));

        List<String> calls = askedByPost(
                "/api/referrals/moves",
                Map.of(
                        "move",
                        "REJECT",
                        "reason",
                        "NO_CAPACITY",
                        "wording",
                        json(own).path("id").asString(),
                        "referrals",
                        items),
                CENTRE);

        isAskedAtMost(1, "find reason_lists", calls);
        isAskedAtMost(4, "update referrals", calls);
    }

    @Test
    void thePageOfAReferralReadsItsPathOnceAndTheOthersOnItAtOnce() {
        joined(6);

        for (Membership side : List.of(MIDWIFE, CENTRE)) {
            List<String> calls = askedBy("/" + cafe, side);
            isAskedAtMost(1, PATHS, calls);
            isAskedAtMost(3, REFERRALS, calls);
            assertThat(calls).hasSizeLessThanOrEqualTo(16);
        }
    }

    @Test
    void aFamilysPageReadsAllItsReferralsAtOnce() {
        List<List<String>> looks = new ArrayList<>();
        way(hers, HER_PIN);
        looks.add(askedByPost("/api/family/way", Map.of("pathCode", hers, "pin", HER_PIN), null));
        joined(5);
        looks.add(askedByPost("/api/family/way", Map.of("pathCode", hers, "pin", HER_PIN), null));

        assertThat(looks.getLast()).isEqualTo(looks.getFirst());
        isAskedAtMost(1, REFERRALS, looks.getLast());
    }

    @Test
    void anActOnAGuardiansCodeLooksOnceForItsPath() {
        String father = known(cafe, MIDWIFE).path(1).path("guardian").asString();
        String act = "/api/referrals/" + cafe + "/guardians/" + father;

        for (List<String> calls : List.of(
                askedByPost(act + "/path-code", Map.of(), MIDWIFE), askedByPost(act + "/closing", Map.of(), MIDWIFE))) {
            List<String> beforeTheFirst = calls.subList(0, calls.indexOf("update referrals"));
            isAskedAtMost(1, PATHS, beforeTheFirst);
            isAskedAtMost(3, REFERRALS, beforeTheFirst);
        }
    }

    @Test
    void theFormOfAReferralReadsItsOfferOnceAndTheOthersOnce() {
        List<String> calls = askedBy("/new?offer=" + PARENT_CAFE, MIDWIFE);

        isAskedAtMost(2, "find replica-offers_g1", calls);
        isAskedAtMost(1, "find replica-municipalities_g1", calls);
    }

    @Test
    void thePageOfAbsencesReadsTheTeamsOnce() {
        Membership whole = Membership.in("03241", "region-hannover", "PROVIDER");

        isAskedAtMost(2, "find replica-organizations_g1", askedBy("/absences", whole));
    }
}
