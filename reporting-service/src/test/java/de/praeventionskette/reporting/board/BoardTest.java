package de.praeventionskette.reporting.board;

import static de.praeventionskette.contracts.vocabulary.FieldOfAction.HEALTH;
import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.kit.replay.Projection;
import de.praeventionskette.kit.testing.Surroundings;
import de.praeventionskette.local.platform.Membership;
import de.praeventionskette.reporting.ReportingSystem;
import de.praeventionskette.reporting.SamplePaths;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BoardTest extends ReportingSystem {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Berlin"));

    @Autowired
    Projection paths;

    /** What a browser would get from a stream, in order. */
    private BlockingQueue<JsonNode> watch(String path, Membership as) throws Exception {
        HttpResponse<java.io.InputStream> answer =
                Surroundings.answer(request(path, as).GET().build(), BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(it -> assertThat(it).startsWith("text/event-stream"));
        BlockingQueue<JsonNode> figures = new LinkedBlockingQueue<>();
        Thread.ofPlatform()
                .daemon()
                .start(() -> new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))
                        .lines()
                        .filter(line -> line.startsWith("data:"))
                        .forEach(line -> figures.add(JsonMapper.shared().readTree(line.substring("data:".length())))));
        return figures;
    }

    private static int requested(JsonNode message) {
        return message.path("board")
                .path("rows")
                .path(0)
                .path("counts")
                .path(0)
                .path("referrals")
                .asInt();
    }

    @Test
    void anEffectIsOnTheBoardWithinASecondAsNewFigures() throws Exception {
        BlockingQueue<JsonNode> figures = watch("/api/board/stream", planner("12001"));
        assertThat(figures.poll(30, TimeUnit.SECONDS)).isNotNull();
        publish(SamplePaths.helped("b1-", 6, "12001005", TODAY, HEALTH));
        JsonNode first = next(figures, 6, Duration.ofSeconds(10));
        assertThat(first.path("html").asString()).contains("Gesundheit", "Übermittelt", ">6<");

        // Among three, since a machine may stand still for a moment for reasons of its own.
        List<Duration> effects = new ArrayList<>();
        for (int number = 7; number < 10; number++) {
            long before = System.nanoTime();
            publish(SamplePaths.helped("b1-" + number, 1, "12001005", TODAY, HEALTH));
            next(figures, number, Duration.ofSeconds(10));
            effects.add(Duration.ofNanos(System.nanoTime() - before));
        }
        assertThat(Collections.min(effects)).isLessThan(Duration.ofSeconds(1));
        assertThat(requested("12001")).isEqualTo(6 + effects.size());
    }

    private int requested(String region) {
        return requested(JsonMapper.shared().createObjectNode().set("board", json("/api/board", planner(region))));
    }

    private static JsonNode next(BlockingQueue<JsonNode> figures, int wanted, Duration atMost) throws Exception {
        long end = System.nanoTime() + atMost.toNanos();
        List<Integer> seen = new ArrayList<>();
        for (JsonNode each = poll(figures, end); each != null; each = poll(figures, end)) {
            if (requested(each) == wanted) {
                return each;
            }
            seen.add(requested(each));
        }
        throw new AssertionError("only " + seen);
    }

    private static JsonNode poll(BlockingQueue<JsonNode> figures, long end) throws Exception {
        return figures.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    @Test
    void fewerThanKFamiliesAreNotOnTheBoard() {
        publish(SamplePaths.helped("b2-", 4, "12002005", TODAY, HEALTH));

        await(() -> {
            assertThat(paths.rows().countDocuments(new Document("region", "12002")))
                    .isEqualTo(4);
            assertThat(json("/api/board", planner("12002")).has("lastEffect")).isTrue();
        });
        assertThat(json("/api/board", planner("12002")).path("rows")).isEmpty();
    }

    @Test
    void oneSeesOnlyAFewStreamsAtOnce() throws Exception {
        Membership other = planner("12003");
        for (int i = 0; i < 3; i++) {
            watch("/api/board/stream", other);
        }
        await(() -> {
            int status = Surroundings.answer(
                            request("/api/board/stream", other).GET().build(), BodyHandlers.ofInputStream())
                    .statusCode();
            assertThat(status).isEqualTo(429);
        });
    }

    @Test
    void thePageShowsTheSameWithoutScripts() {
        publish(SamplePaths.helped("b4-", 8, "12004005", TODAY, HEALTH));
        await(() -> assertThat(requested("12004")).isEqualTo(8));

        assertThat(get("/board", coordinator("12004", "12004005"), "Accept", "text/html")
                        .body())
                .contains("Gesundheit", ">8<", "/reporting/assets/board", "data-stream=\"/reporting/api/board/stream")
                .doesNotContain("??");
        assertThat(get("/board", planner("12999"), "Accept", "text/html", "Accept-Language", "en")
                        .body())
                .contains("Nothing to show yet")
                .doesNotContain("??");
    }
}
