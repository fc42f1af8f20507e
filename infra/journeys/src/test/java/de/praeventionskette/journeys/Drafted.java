package de.praeventionskette.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import de.praeventionskette.journeys.CarefulClient.Answer;
import de.praeventionskette.journeys.CarefulClient.Call;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.bson.Document;

/** Referrals whose form saves itself while somebody writes, and is then sent, discarded or left for later. */
final class Drafted implements Way {
    /** So few are left that with those that are being written an author never has too many. */
    private static final int LEFT = 6;

    private static final int SAVES = 2;
    private static final Pattern REFERRAL = Pattern.compile("action=\"/referrals/([0-9a-f-]+)/letter\"");

    private final CarefulClient client;
    private final List<String> offers;
    private final String run;
    private final AtomicInteger turn = new AtomicInteger();
    private final Map<String, Integer> left = new ConcurrentHashMap<>();
    private final Queue<String> gone = new ConcurrentLinkedQueue<>();

    Drafted(CarefulClient client, List<String> offers, String run) {
        this.client = client;
        this.offers = offers;
        this.run = run;
    }

    /** What becomes of what was written. */
    private enum End {
        SENT,
        /** By a program under the same key: nothing but what follows from the referral removes the draft. */
        SENT_BY_API,
        DISCARDED,
        LEFT
    }

    @Override
    public List<Journey> walk(String key, Random random) {
        String offer = OwnOffers.two(offers, random).getFirst();
        for (int count = 1; count <= SAVES; count++) {
            save(key, offer, count).mustBe(200);
        }
        return switch (end()) {
            case SENT -> List.of(Journey.of(send(key, offer), offer, Course.UNANSWERED));
            case SENT_BY_API -> List.of(Journey.of(sendByApi(key, offer), offer, Course.UNANSWERED));
            case DISCARDED -> {
                client.ask(Call.form("POST", "/referrals/drafts/" + key + "/removal", Families.SENDER, Map.of()))
                        .mustBe(302);
                comesTooLate(key, offer);
                yield List.of();
            }
            case LEFT -> {
                left.put(key, SAVES);
                yield List.of();
            }
        };
    }

    private End end() {
        int number = turn.getAndIncrement();
        End end = End.values()[number % End.values().length];
        return end == End.LEFT && number >= LEFT * End.values().length ? End.DISCARDED : end;
    }

    private String send(String key, String offer) {
        Answer sent = client.ask(Call.form("POST", "/referrals/new", Families.SENDER, form(key, offer, SAVES)))
                .mustBe(200);
        comesTooLate(key, offer);
        return sent.shows(REFERRAL);
    }

    private String sendByApi(String key, String offer) {
        Answer sent = Journey.submit(client, key, offer);
        gone.add(key);
        return sent.body().get("id").asString();
    }

    /** A save that was under way until now. */
    private void comesTooLate(String key, String offer) {
        Answer late = save(key, offer, SAVES + 1);
        assertThat(late.status()).as(late.text()).isEqualTo(409);
        assertThat(late.text()).contains("draft.removed");
        gone.add(key);
    }

    private Answer save(String key, String offer, int count) {
        String address = "/referrals/drafts/%s?page=page-of-%s&count=%d&seen=%d".formatted(key, key, count, count - 1);
        return client.ask(Call.form("PUT", address, Families.SENDER, form(key, offer, count))
                .with("Accept", "application/json"));
    }

    private static Map<String, Object> form(String key, String offer, int count) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("key", key);
        form.put("offer", offer);
        form.put("child.givenName", Families.typed("Kind"));
        form.put("child.familyName", Families.typed(key));
        form.put("child.birthDate", LocalDate.now().minusMonths(11));
        form.put("municipality", "03241005");
        form.put("concern", "HEALTH");
        form.put("message", written(key, count));
        form.put("consent.recipient", Families.RECEIVER);
        form.put("consent.textVersion", Families.TEXT);
        form.put("consent.scopes", Families.ALL_SCOPES);
        form.put("consent.givenBy", "ONE_PARENT");
        form.put("consent.how", "ORAL_IN_PRESENCE");
        form.put("consent.expiresOn", LocalDate.now().plusMonths(6));
        return form;
    }

    private static String written(String key, int count) {
        return Families.typed("Fassung " + count + " von " + key);
    }

    @Override
    public void mustHold(Map<String, Document> stored) {
        assertThat(gone).isNotEmpty();
        assertThat(left).isNotEmpty();
        Set<String> keys = new HashSet<>();
        Set<String> ids = new HashSet<>();
        Stores.collection("referral", "drafts")
                .find(Filters.regex("key", "^" + run))
                .forEach(draft -> {
                    keys.add(draft.getString("key"));
                    ids.add(draft.getString("_id"));
                });
        assertThat(keys).as("drafts that are there").isEqualTo(left.keySet());
        Set<String> secrets = Stores.ids(Stores.collection("referral_keys", "draft_keys"));
        assertThat(secrets).containsAll(ids).doesNotContainAnyElementsOf(stored.keySet());
        Set<String> all = new HashSet<>();
        Stores.collection("referral", "drafts")
                .find(Filters.exists("key"))
                .forEach(draft -> all.add(draft.getString("_id")));
        assertThat(all).as("no key of what was sent or discarded is left").containsAll(secrets);
        left.forEach((key, count) -> assertThat(client.ask(Call.page("/referrals/new?draft=" + key, Families.SENDER))
                        .mustBe(200)
                        .text())
                .as(key)
                .contains(written(key, count)));
    }
}
