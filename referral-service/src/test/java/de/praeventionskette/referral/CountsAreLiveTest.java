package de.praeventionskette.referral;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.local.platform.Membership;
import de.praeventionskette.local.platform.TestPlatform;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever receives sees the number in the menu change while the page is open. */
class CountsAreLiveTest extends PageReader {
    private static final String STREAM = "/api/worklists/counts/stream";

    private final String me = "p-" + UUID.randomUUID();
    private final HttpClient browser = HttpClient.newHttpClient();
    private final List<InputStream> open = new ArrayList<>();

    @LocalServerPort
    private int servicePort;

    @AfterEach
    void leave() throws IOException {
        for (InputStream each : open) {
            each.close();
        }
        browser.shutdownNow();
    }

    private HttpResponse<InputStream> stream(Membership as) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + servicePort + "/referrals" + STREAM))
                .header("Authorization", "Bearer " + TestPlatform.get().issuer().token(me, as))
                .build();
        try {
            HttpResponse<InputStream> answer = browser.send(request, BodyHandlers.ofInputStream());
            open.add(answer.body());
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private BlockingQueue<JsonNode> watch(Membership as) {
        InputStream body = stream(as).body();
        BlockingQueue<JsonNode> events = new LinkedBlockingQueue<>();
        Thread.ofPlatform().daemon().start(() -> {
            try (Scanner lines = new Scanner(body, StandardCharsets.UTF_8)) {
                while (lines.hasNextLine()) {
                    String line = lines.nextLine();
                    if (line.startsWith("data:")) {
                        events.add(JsonMapper.shared().readTree(line.substring(5)));
                    }
                }
            }
        });
        return events;
    }

    private static JsonNode next(BlockingQueue<JsonNode> events) throws InterruptedException {
        JsonNode event = events.poll(20, TimeUnit.SECONDS);
        assertThat(event).isNotNull();
        return event;
    }

    private int toDo(Membership as) {
        return json(get("/api/worklists/counts", as)).path("toDo").asInt();
    }

    @Test
    void aNewRequestAndItsAnswerChangeTheNumberWhileThePageIsOpen() throws InterruptedException {
        int before = toDo(OTHER_TEAM);
        BlockingQueue<JsonNode> events = watch(OTHER_TEAM);
        assertThat(next(events).path("shown").asString()).isEqualTo(before == 0 ? "" : Integer.toString(before));

        String id =
                submitted(submission(TEAM_HELP, "Zaehlt"), MIDWIFE).path("id").asString();
        assertThat(move(id, "assignment", java.util.Map.of("team", "region-hannover-asd"), TEAM)
                        .statusCode())
                .isEqualTo(200);
        JsonNode more = next(events);
        assertThat(more.path("shown").asString()).isEqualTo(Integer.toString(before + 1));
        assertThat(more.path("spoken").asString()).contains((before + 1) + " zu tun");
        assertThat(more.toString()).doesNotContain("Zaehlt", id);

        assertThat(move(id, "rejection", java.util.Map.of("reason", "LANGUAGE"), OTHER_TEAM)
                        .statusCode())
                .isEqualTo(200);
        assertThat(next(events).path("shown").asString()).isEqualTo(before == 0 ? "" : Integer.toString(before));
    }

    @Test
    void thePageShowsTheNumberWithoutAScriptToo() {
        submitted(submission(EARLY_SUPPORT, "Menue"), MIDWIFE);

        assertThat(page("/worklists/todo", EARLY))
                .containsPattern(
                        "data-counts=\"/referrals/api/worklists/counts/stream\"\\s*><span aria-hidden=\"true\">\\d")
                .contains(" zu tun", "/assets/menu-");
        Membership officer = Membership.in("03241", "region-hannover", "PRIVACY_OFFICER");
        assertThat(page("/access-log", officer)).doesNotContain("data-counts", "/assets/menu-");
    }

    @Test
    void whoOpensTooManyIsToldOnceAndComesAgainLater() throws IOException {
        for (int number = 0; number < 4; number++) {
            watch(CENTRE);
        }
        String once = new String(stream(CENTRE).body().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(once).contains("event:counts", "retry:30000");
    }

    @Test
    void onlyWhoRefersOrReceivesHasANumber() {
        Membership planner = Membership.in("03241", "region-hannover", "PLANNER");
        assertThat(get(STREAM, planner).statusCode()).isEqualTo(403);
        assertThat(get(STREAM, null).statusCode()).isEqualTo(401);
    }
}
