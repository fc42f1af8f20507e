package de.praeventionskette.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.journeys.CarefulClient.Answer;
import de.praeventionskette.journeys.CarefulClient.Call;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.bson.Document;

/** Referrals to which the family agrees on its own telephone: with one answer, that somebody tries to use twice. */
record AnsweredOnPhone(CarefulClient client, List<String> offers, Queue<Said> said) implements Way {
    private static final List<String> GIVERS = List.of("SOLE_PARENT", "PARENT_OTHER_AGREES", "BOTH_PARENTS");
    private static final List<String> LANGUAGES = List.of("de", "en", "tr");
    private static final List<String> DECLINED = List.of();
    private static final List<List<String>> ALLOWED = List.of(
            Families.ALL_SCOPES, List.of("TRANSMISSION", "FEEDBACK"), List.of("TRANSMISSION", "PATH"), DECLINED);

    /**
     * What a family answered.
     *
     * @param uses the referrals that were sent with it
     */
    record Said(String request, List<String> scopes, String givenBy, String language, List<String> uses) {
        boolean declines() {
            return scopes.isEmpty();
        }

        Said usedFor(List<String> referrals) {
            return new Said(request, scopes, givenBy, language, referrals);
        }
    }

    AnsweredOnPhone(CarefulClient client, List<String> offers) {
        this(client, offers, new ConcurrentLinkedQueue<>());
    }

    @Override
    public List<Journey> walk(String key, Random random) {
        String offer = OwnOffers.two(offers, random).getFirst();
        Said answer = answered(key, offer, random);
        List<String> referrals = sentTwice(key, offer, answer.request()).stream()
                .flatMap(sent -> referral(sent, answer))
                .toList();
        said.add(answer.usedFor(referrals));
        return referrals.stream()
                .map(referral -> Journey.of(referral, offer, Course.UNANSWERED))
                .map(journey -> answer.scopes().contains("STATISTICS") ? journey : journey.offThePath())
                .toList();
    }

    private static Stream<String> referral(Answer sent, Said answer) {
        if (sent.status() == 201) {
            return Stream.of(sent.body().get("id").asString());
        }
        assertThat(sent.mustBe(422).text()).contains(answer.declines() ? "consent.declined" : "consent.request-used");
        return Stream.empty();
    }

    private Said answered(String key, String offer, Random random) {
        Map<String, ?> question = Map.of(
                "offers",
                List.of(offer),
                "expiresOn",
                LocalDate.now().plusMonths(6).toString());
        Answer asked = client.ask(Call.post("/referrals/api/consent-requests", Families.SENDER, question, key + "-ask"))
                .mustBe(201);
        Said answer = new Said(
                asked.body().get("id").asString(),
                ALLOWED.get(random.nextInt(ALLOWED.size())),
                GIVERS.get(random.nextInt(GIVERS.size())),
                LANGUAGES.get(random.nextInt(LANGUAGES.size())),
                List.of());
        String page = UUID.randomUUID().toString();
        Map<String, ?> code = Map.of("code", asked.body().get("code").asString(), "page", page);
        client.ask(Call.form("POST", "/referrals/family/consent", null, code)).mustBe(200);
        client.ask(Call.form("POST", "/referrals/family/consent/answer", null, tapped(answer, page)))
                .mustBe(200);
        return answer;
    }

    private static Map<String, Object> tapped(Said answer, String page) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("request", answer.request());
        fields.put("page", page);
        fields.put("in", answer.language());
        if (answer.declines()) {
            fields.put("decline", "yes");
        } else {
            fields.put("scopes", answer.scopes());
            fields.put("givenBy", answer.givenBy());
        }
        return fields;
    }

    /** At the same time, for two referrals. */
    private List<Answer> sentTwice(String key, String offer, String request) {
        CompletableFuture<Answer> other =
                CompletableFuture.supplyAsync(() -> sent(key + "-other", offer, request), Thread::startVirtualThread);
        return List.of(sent(key + "-one", offer, request), other.join());
    }

    private Answer sent(String key, String offer, String request) {
        Map<String, Object> body = Journey.body(key, offer);
        body.put("consent", Map.of("request", request));
        return client.ask(Journey.submission(key, body));
    }

    @Override
    public void mustHold(Map<String, Document> stored) {
        assertThat(said).isNotEmpty().allSatisfy(answer -> {
            List<Document> uses = stored.values().stream()
                    .filter(referral -> answer.request().equals(terms(referral).getString("request")))
                    .toList();
            assertThat(uses.stream().map(use -> use.getString("_id")))
                    .as(answer.toString())
                    .hasSize(answer.declines() ? 0 : 1)
                    .isEqualTo(answer.uses());
            uses.forEach(use -> tellsWhatWasSaid(use, answer));
        });
    }

    private static void tellsWhatWasSaid(Document referral, Said answer) {
        assertThat(List.of(
                        terms(referral).getString("how"),
                        terms(referral).getString("givenBy"),
                        terms(referral).getString("language")))
                .as(answer.toString())
                .containsExactly("OWN_PHONE", answer.givenBy(), answer.language());
        assertThat(Stream.concat(
                        scopes(Agreement.at(referral, "state", "consents", "now")),
                        scopes(onPath(referral).get("consent", Document.class))))
                .as(answer.toString())
                .containsExactlyInAnyOrderElementsOf(answer.scopes());
    }

    private static Document terms(Document referral) {
        return Agreement.at(referral, "state", "consents", "now", "terms");
    }

    private static Document onPath(Document referral) {
        String path = Agreement.at(referral, "state", "submission", "way").getString("path");
        Document found = Stores.collection("referral", "paths")
                .find(new Document("_id", path))
                .first();
        return Agreement.at(found, "state").getList("parts", Document.class).getFirst();
    }

    private static Stream<String> scopes(Document consent) {
        return consent.getList("grants", Document.class).stream().map(grant -> grant.getString("scope"));
    }
}
