package de.praeventionskette.bench;

import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Watches the live board as a browser does, and notes when a number was first shown. */
final class BoardWatch implements AutoCloseable {
    private static final String DATA = "data:";

    private final ConcurrentNavigableMap<Integer, Long> shownAt = new ConcurrentSkipListMap<>();
    private final String field;
    private final String state;
    private final InputStream stream;
    private volatile boolean closed;

    private BoardWatch(String field, String state, InputStream stream) {
        this.field = field;
        this.state = state;
        this.stream = stream;
    }

    /** Begins to watch one number of the region. */
    static BoardWatch of(Caller planner, String field, String state) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = planner.http()
                .send(planner.request("/reporting/api/board/stream").build(), BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new IOException("The board answered " + answer.statusCode());
        }
        BoardWatch watch = new BoardWatch(field, state, answer.body());
        Thread.ofPlatform().daemon().name("board-watch").start(watch::read);
        return watch;
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> line.startsWith(DATA)).forEach(this::note);
        } catch (IOException | UncheckedIOException e) {
            if (!closed) {
                throw new IllegalStateException("The board's stream broke off", e);
            }
        }
    }

    private void note(String line) {
        long now = System.nanoTime();
        JsonNode board =
                JsonMapper.shared().readTree(line.substring(DATA.length())).path("board");
        int number = number(board);
        if (number > 0) {
            shownAt.putIfAbsent(number, now);
        }
    }

    private int number(JsonNode board) {
        for (JsonNode row : board.path("rows")) {
            if (row.path("field").asString().equals(field)) {
                for (JsonNode count : row.path("counts")) {
                    if (count.path("state").asString().equals(state)) {
                        return count.path("referrals").asInt();
                    }
                }
            }
        }
        return 0;
    }

    /** Waits until at least this number is shown. */
    void awaitShown(int number) {
        await().atMost(Duration.ofSeconds(60)).until(() -> shownAt.ceilingKey(number) != null);
    }

    /** When this number or a higher one was first shown, by {@link System#nanoTime()}. */
    long shownAt(int number) {
        return shownAt.tailMap(number).values().stream()
                .mapToLong(Long::longValue)
                .min()
                .orElseThrow();
    }

    @Override
    public void close() throws IOException {
        closed = true;
        stream.close();
    }
}
