package de.praeventionskette.bench;

import de.praeventionskette.bench.Figure.Floor;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.Histogram;

/** From the answer to an acceptance until the live board shows one more, while others submit at half of what is possible. */
final class BoardBench implements Measurement {
    private static final Duration FULL_SPEED = Duration.ofSeconds(12);
    private static final double SECONDS = 30;
    private static final double PER_SECOND = 10;

    /** What is watched must not be a load of its own where little is possible. */
    private static final double SHARE_OF_LOAD = 0.2;

    /** Fewer families than the smallest number that is shown would not be seen. */
    private static final int BEFORE = 10;

    private final Map<Integer, Long> answeredAt = new ConcurrentHashMap<>();
    private final AtomicInteger accepted = new AtomicInteger();

    @Override
    public String name() {
        return "board";
    }

    @Override
    public List<Figure> measure(Stage stage) throws Exception {
        stage.warmUp();
        double half = SubmitBench.sustained(stage, FULL_SPEED) / 2;
        double perSecond = Math.min(PER_SECOND, half * SHARE_OF_LOAD);
        int watched = (int) Math.ceil(SECONDS * perSecond);
        Queue<String> ids = submitted(stage, BEFORE + watched);
        stage.backlog().awaitDone();
        Caller centre = stage.centre();
        try (BoardWatch board = BoardWatch.of(stage.planner(), "COUNSELLING", "ACCEPTED");
                KafkaRoundTrip floor =
                        KafkaRoundTrip.open(stage.broker(), stage.system().bootstrapServers())) {
            Crowd.times(BEFORE, 1, number -> accept(centre, ids.remove()));
            board.awaitShown(BEFORE);
            try (Pace load = Pace.of(half, SubmitBench.submission(stage))) {
                Pace.times(watched, perSecond, number -> {
                    accept(centre, ids.remove());
                    floor.send();
                });
                load.check();
            }
            board.awaitShown(BEFORE + watched);
            return figures(board, floor, watched, half);
        }
    }

    private List<Figure> figures(BoardWatch board, KafkaRoundTrip floor, int watched, double half) {
        Histogram micros = new Histogram(3);
        for (int number = BEFORE + 1; number <= BEFORE + watched; number++) {
            micros.recordValue(
                    Math.max(0, board.shownAt(number) - Objects.requireNonNull(answeredAt.get(number))) / 1000);
        }
        String load = "accepted → board at %.0f submissions/s, ".formatted(half);
        return List.of(
                new Figure(
                        name(),
                        load + "p99",
                        micros.getValueAtPercentile(99) / 1000.0,
                        "ms",
                        List.of(new Floor("produce → consume", floor.millisAt(99))),
                        Target.atMost(500)),
                new Figure(
                        name(),
                        load + "p50",
                        micros.getValueAtPercentile(50) / 1000.0,
                        "ms",
                        List.of(new Floor("produce → consume", floor.millisAt(50))),
                        null));
    }

    private static Queue<String> submitted(Stage stage, int number) throws Exception {
        Queue<String> ids = new ConcurrentLinkedQueue<>();
        Caller midwife = stage.midwife();
        Crowd.times(
                number,
                4,
                each -> ids.add(midwife.create("/referrals/api/referrals", Referrals.to(Register.WATCHED))
                        .get("id")
                        .asString()));
        return ids;
    }

    /** Where something came in between, the receiver looks again, as the refusal says. */
    private void accept(Caller centre, String id) throws IOException, InterruptedException {
        String path = "/referrals/api/referrals/" + id;
        while (true) {
            String version = centre.read(path).headers().firstValue("ETag").orElseThrow();
            try {
                centre.post(path + "/acceptance", Map.of(), Map.of("If-Match", version));
                long now = System.nanoTime();
                answeredAt.put(accepted.incrementAndGet(), now);
                return;
            } catch (Caller.Unexpected answer) {
                if (answer.status() != 412) {
                    throw answer;
                }
            }
        }
    }
}
