package de.praeventionskette.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.praeventionskette.journeys.CarefulClient.Answer;
import de.praeventionskette.journeys.CarefulClient.Call;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.bson.Document;
import tools.jackson.databind.JsonNode;

/** Families that ask for help themselves: each from an address and with a telephone of its own, and not too fast. */
final class AskedByFamilies implements Way {
    /** So many have the form open before they send it, since a form that comes back at once is refused. */
    private static final String TOO_FAST = "Das ging sehr schnell";

    /** Longer than a service is away. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final int READING = 12;

    /** Fewer than an offer lets in on a day, since a family that was not answered may be counted twice. */
    private static final int MOST_PER_OFFER = 25;

    private static final Pattern TICKET = Pattern.compile("name=\"ticket\" value=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("class=\"rf-code\">([^<]+)<");
    private static final String ASK = "/referrals/family/ask";

    private final CarefulClient families;
    private final CarefulClient receiver;
    private final List<String> offers;
    private final AtomicInteger opened = new AtomicInteger();
    private final BlockingQueue<Form> reading = new LinkedBlockingQueue<>();
    private final Map<String, String> asked = new ConcurrentHashMap<>();

    private record Form(String offer, String ticket, String from) {}

    AskedByFamilies(CarefulClient families, CarefulClient receiver, List<String> offers) {
        this.families = families;
        this.receiver = receiver;
        this.offers = offers;
        for (int number = 0; number < READING; number++) {
            open();
        }
    }

    private void open() {
        int number = opened.getAndIncrement();
        String offer = offers.get(number % offers.size());
        String from = "198.51.%d.%d".formatted(number / 200, 1 + number % 200);
        Answer form = families.ask(Call.page(ASK + "?offer=" + offer, null).with("X-Forwarded-For", from));
        reading.add(new Form(offer, form.mustBe(200).shows(TICKET), from));
    }

    /** Whether there is room for one more today. */
    boolean isOpen() {
        return opened.get() < MOST_PER_OFFER * offers.size();
    }

    @Override
    public List<Journey> walk(String key, Random random) {
        Form form = reading.remove();
        open();
        String name = Families.typed(key);
        Call call = Call.form("POST", ASK, null, filled(form, name)).with("X-Forwarded-For", form.from());
        Answer answer = await("a form that was not sent too fast")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> families.ask(call), sent -> !sent.text().contains(TOO_FAST));
        String code = answer.mustBe(200).shows(CODE);
        assertThat(families.ask(call).mustBe(200).shows(CODE))
                .as("sent once more")
                .isEqualTo(code);
        asked.put(name, form.offer());
        return List.of();
    }

    private static Map<String, Object> filled(Form form, String name) {
        LocalDate born = LocalDate.now().minusMonths(11);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("ticket", form.ticket());
        fields.put("offer", form.offer());
        fields.put("wish", "CALL_BACK");
        fields.put("reached.callName", name);
        fields.put("reached.phone", "0511 7" + form.from().replaceAll("[^0-9]", ""));
        fields.put("reached.when", "EVENING");
        fields.put("child.asker", "PARENT");
        fields.put("child.month", born.getMonthValue());
        fields.put("child.year", born.getYear());
        fields.put("municipality", "03241005");
        fields.put("consent.recipient", Families.RECEIVER);
        fields.put("consent.textVersion", Families.TEXT);
        fields.put("consent.scopes", List.of("TRANSMISSION", "PATH", "STATISTICS"));
        return fields;
    }

    /** What stands in the list of whoever was asked. */
    @Override
    public List<Journey> seenByOthers() {
        Map<String, List<String>> seen = new HashMap<>();
        String next = "";
        do {
            JsonNode page = receiver.ask(Call.get(
                            "/referrals/api/worklists/received?state=REQUESTED&limit=100" + next, Families.RECEIVER))
                    .mustBe(200)
                    .body();
            page.get("items")
                    .forEach(line -> seen.computeIfAbsent(line.path("child").asString(""), name -> new ArrayList<>())
                            .add(line.get("id").asString()));
            next = page.hasNonNull("next") ? "&cursor=" + page.get("next").asString() : "";
        } while (!next.isEmpty());
        List<Journey> journeys = new ArrayList<>();
        asked.forEach((name, offer) -> {
            assertThat(seen.get(name)).as(name).hasSize(1);
            journeys.add(Journey.of(seen.get(name).getFirst(), offer, Course.UNANSWERED));
        });
        return journeys;
    }

    @Override
    public void mustHold(Map<String, Document> stored) {
        assertThat(stored.values().stream()
                        .filter(referral -> Agreement.at(referral, "state", "submission", "sides")
                                        .get("sender")
                                == null))
                .as("what nobody sent")
                .hasSameSizeAs(asked.keySet())
                .isNotEmpty();
    }
}
