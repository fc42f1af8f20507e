package de.praeventionskette.reporting.release;

import static de.praeventionskette.contracts.vocabulary.FieldOfAction.COUNSELLING;
import static de.praeventionskette.contracts.vocabulary.FieldOfAction.HEALTH;
import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.contracts.Topic;
import de.praeventionskette.contracts.figures.WeeklyFigures;
import de.praeventionskette.kit.event.EventJson;
import de.praeventionskette.kit.replay.Projection;
import de.praeventionskette.local.platform.TestPlatform;
import de.praeventionskette.reporting.ReportingSystem;
import de.praeventionskette.reporting.SamplePaths;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReleaseTest extends ReportingSystem {
    private static final LocalDate DAY =
            LocalDate.now(ZoneId.of("Europe/Berlin")).minusWeeks(3);

    @Autowired
    Projection paths;

    private JsonNode release(String region) {
        HttpResponse<String> answer = send("POST", "/api/releases", planner(region));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private void arrive(String region, String ids) {
        publish(SamplePaths.helped(ids + "h", 9, region + "005", DAY, HEALTH));
        publish(SamplePaths.helped(ids + "c", 2, region + "005", DAY, COUNSELLING));
        await(() -> {
            assertThat(paths.rows().countDocuments(new Document("region", region)))
                    .isEqualTo(11);
            JsonNode map = json("/api/map", planner(region));
            assertThat(map.path("nodes").path(0).path("entries").asInt()).isEqualTo(9);
            assertThat(map.path("incomplete").asBoolean())
                    .as("the two are counted")
                    .isTrue();
        });
    }

    @Test
    void aCompleteWeekIsReleasedOnceAndWhatArrivesLaterChangesNothing() {
        arrive("13001", "r1");
        await(() -> assertThat(release("13001").path("weeks").size()).isGreaterThanOrEqualTo(0));
        JsonNode first = json("/api/figures/weekly?region=13001", null).path("items");
        JsonNode week = first.path(first.size() - 1);
        assertThat(first.size()).isBetween(2, 3);
        assertThat(week.path("rows").path(0).path("referrals").asInt()).isEqualTo(11);
        assertThat(week.path("rows").path(0).path("fieldsOfAction")).hasSize(9);

        publish(SamplePaths.helped("r1late", 20, "13001005", DAY, COUNSELLING));
        await(() -> assertThat(json("/api/map", planner("13001"))
                        .path("nodes")
                        .path(0)
                        .path("entries")
                        .asInt())
                .isEqualTo(22));

        assertThat(release("13001").path("weeks")).isEmpty();
        assertThat(json("/api/figures/weekly?region=13001", null).path("items")).isEqualTo(first);
    }

    @Test
    void aReleaseIsPublishedUnderItsRegionAndWeekAsTheContractSays() {
        arrive("13002", "r2");
        await(() -> release("13002"));
        String week = json("/api/figures/weekly?region=13002", null)
                .path("items")
                .path(0)
                .path("week")
                .asString();

        List<ConsumerRecord<String, byte[]>> published = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            consumer.subscribe(List.of(Topic.FIGURES.topicName()));
            await(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(published::add);
                assertThat(published)
                        .anySatisfy(each -> assertThat(each.key()).isEqualTo("weekly-figures/13002-" + week));
            });
        }
        WeeklyFigures figures = EventJson.mapper()
                .readValue(
                        published.stream()
                                .filter(each -> each.key().equals("weekly-figures/13002-" + week))
                                .findFirst()
                                .orElseThrow()
                                .value(),
                        WeeklyFigures.class);
        assertThat(figures.week()).isEqualTo(week);
        assertThat(figures.k()).isEqualTo(5);
    }

    private static KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(Map.of(
                "bootstrap.servers",
                TestPlatform.get().bootstrapServers(),
                "group.id",
                UUID.randomUUID().toString(),
                "auto.offset.reset",
                "earliest",
                "isolation.level",
                "read_committed",
                "key.deserializer",
                StringDeserializer.class,
                "value.deserializer",
                ByteArrayDeserializer.class));
    }

    @Test
    void everyoneSeesReleasedFiguresAlsoInAFrameOfAnotherSite() {
        arrive("13003", "r3");
        await(() -> release("13003"));

        assertThat(get("/figures?region=13003", null, "Accept", "text/html").body())
                .contains("Zahlen der Woche", "alle Handlungsfelder", ">11<")
                .doesNotContain("??");
        HttpResponse<String> embedded =
                get("/embed/figures?region=13003", null, "Accept", "text/html", "Accept-Language", "en");
        assertThat(embedded.body()).contains("Figures of the week").doesNotContain("pk-header", "??");
        assertThat(embedded.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("frame-ancestors *"));
        assertThat(get("/figures?region=13998", null, "Accept", "text/html").body())
                .contains("Noch ist nichts veröffentlicht");
        assertThat(get("/api/figures/weekly?region=x", null).body()).contains("fünf Ziffern");
    }

    @Test
    void listsOfWeeksGoOnByCursor() {
        publish(SamplePaths.helped(
                "r4", 9, "13004005", LocalDate.now(ZoneId.of("Europe/Berlin")).minusWeeks(6), HEALTH));
        await(() -> assertThat(json("/api/map", planner("13004")).path("nodes")).hasSize(1));
        await(() -> release("13004"));

        JsonNode first = json("/api/figures/weekly?region=13004&limit=4", null);
        JsonNode second = json(
                "/api/figures/weekly?region=13004&limit=4&cursor="
                        + first.path("next").asString(),
                null);

        assertThat(first.path("items")).hasSize(4);
        assertThat(second.path("items").path(0).path("week").asString())
                .isLessThan(first.path("items").path(3).path("week").asString());
        assertThat(get("/figures?region=13004", null, "Accept", "text/html").body())
                .contains("Wochen ", "In jeder dieser Wochen waren es zu wenige")
                .doesNotContain("In dieser Woche waren es zu wenige");
    }
}
