package de.praeventionskette.journeys;

import static com.mongodb.client.model.Filters.in;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import tools.jackson.databind.JsonNode;

/**
 * What all services must agree on about referrals that were acknowledged: stored once where the last answer left them, told
 * on the topics as they are stored, their places counted once, their paths in reporting, nothing parked.
 *
 * @param places of the offers that are only used here; null: the number is not known
 * @param ways on which some of them came about
 */
record Agreement(Collection<Journey> journeys, Map<String, Integer> places, Collection<? extends Way> ways) {
    private static final Duration SOON = Duration.ofMinutes(Integer.getInteger("journeys.patience.minutes", 3));

    Agreement(Collection<Journey> journeys, Map<String, Integer> places) {
        this(journeys, places, List.of());
    }

    /** Waits until everything has arrived everywhere, and says what still differs where that does not come. */
    void mustCome() {
        await().atMost(SOON)
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptions()
                .untilAsserted(this::mustHold);
    }

    private void mustHold() {
        Map<String, Document> stored = stored();
        mustBeStoredOnceAsAcknowledged(stored);
        assertSoftly(all -> ways.forEach(way -> all.check(() -> way.mustHold(stored))));
        mustBeToldAsStored(stored);
        mustCountEveryPlaceOnce(stored);
        mustCountPathsAsStored(stored);
        nothingMayBeParked();
    }

    private Map<String, Document> stored() {
        return Stores.collection("referral", "referrals")
                .find(in("state.submission.offer.id", places.keySet()))
                .into(new ArrayList<>())
                .stream()
                .collect(Collectors.toMap(each -> each.getString("_id"), Function.identity()));
    }

    private void mustBeStoredOnceAsAcknowledged(Map<String, Document> stored) {
        assertThat(stored.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        journeys.stream().map(Journey::referral).collect(Collectors.toSet()));
        assertThat(journeys)
                .hasSameSizeAs(stored.keySet())
                .allSatisfy(journey -> assertThat(done(stored.get(journey.referral())))
                        .as(journey.toString())
                        .isEqualTo(journey.history()));
        assertThat(stored.values().stream().filter(Agreement::isOnItsWay).map(each -> each.getString("_id")))
                .as("changes that nobody has heard of yet")
                .isEmpty();
    }

    private void mustBeToldAsStored(Map<String, Document> stored) {
        List<Told> all = Told.all("referrals.v1");
        assertThat(Told.thatWentBackwards(all)).isEmpty();
        Map<String, Told> last = Told.last(all);
        assertThat(journeys).allSatisfy(journey -> {
            Told placement = last.get("placement/" + journey.referral());
            assertThat(placement).as(journey.toString()).isNotNull();
            assertThat(placement.data().get("state").asString())
                    .as(journey.toString())
                    .isEqualTo(journey.course().placement);
            assertThat(placement.sequence())
                    .isLessThanOrEqualTo(stored.get(journey.referral()).getLong("version"));
        });
    }

    private void mustCountEveryPlaceOnce(Map<String, Document> stored) {
        Map<String, Document> offers = new HashMap<>();
        Stores.collection("offers", "offers")
                .find(in("_id", places.keySet()))
                .forEach(each -> offers.put(each.getString("_id"), each));
        places.forEach((offer, number) -> {
            Document book = at(offers.get(offer), "state", "places");
            Map<String, String> standing = standing(book);
            Set<String> wanting = journeys.stream()
                    .filter(journey -> journey.offer().equals(offer))
                    .filter(journey -> journey.course().wantsPlace())
                    .map(Journey::referral)
                    .collect(Collectors.toSet());
            assertThat(active(standing)).as(offer).isEqualTo(wanting);
            int held = (int) standing.values().stream().filter("HOLDS"::equals).count();
            assertThat(book.getInteger("number")).as(offer).isEqualTo(number);
            assertThat(held).as(offer).isEqualTo(number == null ? wanting.size() : Math.min(number, wanting.size()));
            wanting.forEach(referral -> assertThat(answer(stored.get(referral)))
                    .as(offer + " " + referral)
                    .isEqualTo(standing.get(referral).equals("HOLDS") ? "HELD" : "WAITING"));
        });
    }

    private void mustCountPathsAsStored(Map<String, Document> stored) {
        List<Told> all = Told.all("paths.v1");
        assertThat(Told.thatWentBackwards(all)).isEmpty();
        Map<String, Told> last = Told.last(all);
        Map<String, Document> paths = new HashMap<>();
        Set<String> published = new HashSet<>();
        Stores.collection("referral", "paths").find().forEach(path -> {
            paths.put(path.getString("_id"), path);
            published.add("path/" + at(path, "state", "counting").get("id"));
            assertThat(isOnItsWay(path)).as(path.getString("_id")).isFalse();
        });
        assertThat(last.keySet().stream().filter(key -> last.get(key).data() != null))
                .as("paths that are counted outside are those that are counted here")
                .isSubsetOf(published);
        Map<String, Document> rows = new HashMap<>();
        Stores.rows("reporting", "paths").find().forEach(row -> rows.put("path/" + row.getString("_id"), row));
        journeys.forEach(journey -> {
            Document path = paths.get(at(stored.get(journey.referral()), "state", "submission", "way")
                    .getString("path"));
            String id = at(path, "state", "counting").getString("id");
            assertThat(id != null).as(journey.toString()).isEqualTo(journey.counted());
            if (id != null) {
                assertThat(lastState(last.get("path/" + id), journey.part()))
                        .as(journey.toString())
                        .isEqualTo(journey.course().status);
            }
        });
        last.forEach((key, told) -> {
            assertThat(rows.get(key)).as(key).isNotNull();
            assertThat(rows.get(key).getLong("sequence")).as(key).isEqualTo(told.sequence());
            assertThat(rows.get(key).getBoolean("gone", false)).as(key).isEqualTo(told.data() == null);
        });
    }

    private static void nothingMayBeParked() {
        Stores.DATABASES.forEach(
                database -> assertThat(Stores.collection(database, "parked").find())
                        .as("parked in " + database)
                        .isEmpty());
    }

    private static boolean isOnItsWay(Document aggregate) {
        return aggregate.containsKey("pending") || aggregate.containsKey("unreacted");
    }

    private static Map<String, String> standing(Document book) {
        Map<String, String> standing = new HashMap<>();
        for (Document entry : book.getList("entries", Document.class)) {
            assertThat(standing.put(entry.getString("referral"), entry.getString("standing")))
                    .as("one entry per referral")
                    .isNull();
        }
        return standing;
    }

    private static Set<String> active(Map<String, String> standing) {
        return standing.keySet().stream()
                .filter(referral -> List.of("HOLDS", "WAITS").contains(standing.get(referral)))
                .collect(Collectors.toSet());
    }

    /** All that was done with it but what its place brought about. */
    private static List<String> done(Document referral) {
        return at(referral, "state").getList("history", Document.class).stream()
                .filter(entry -> !at(entry, "by").getString("side").equals("PLACES"))
                .map(Agreement::what)
                .toList();
    }

    private static String what(Document entry) {
        Document aside = entry.get("aside", Document.class);
        return aside == null ? entry.getString("status") : aside.getString("what");
    }

    private static String answer(Document referral) {
        Document place = at(referral, "state", "progress").get("place", Document.class);
        return place == null ? "none" : place.getString("answer");
    }

    private static String lastState(Told path, int part) {
        JsonNode states = path.data().at("/parts/" + part + "/states");
        return states.get(states.size() - 1).get("state").asString();
    }

    static Document at(Document document, String... path) {
        Document here = document;
        for (String name : path) {
            here = here.get(name, Document.class);
        }
        return here;
    }
}
