package de.praeventionskette.bench;

import de.praeventionskette.bench.Figure.Floor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How many referrals are submitted in a second, against a service that only checks the token and keeps a small document. */
final class SubmitBench implements Measurement {
    static final int CONNECTIONS = 16;

    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration ROUND = Duration.ofSeconds(6);
    private static final int ROUNDS = 3;

    @Override
    public String name() {
        return "submit";
    }

    @Override
    public List<Figure> measure(Stage stage) throws Exception {
        floor(stage, WARM_UP);
        submit(stage, WARM_UP);
        stage.backlog().awaitDone();
        List<Double> floors = new ArrayList<>();
        List<Double> submitted = new ArrayList<>();
        List<Double> settled = new ArrayList<>();
        List<Double> millis = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            floors.add(floor(stage, ROUND).perSecond());
            Crowd.Outcome outcome = submit(stage, ROUND);
            double rest = stage.backlog().awaitDone().toMillis() / 1000.0;
            submitted.add(outcome.perSecond());
            millis.add(outcome.millisAt(50));
            settled.add(outcome.latency().getTotalCount() / (ROUND.toSeconds() + rest));
            stage.say(
                    "  submit %.0f/s, floor %.0f/s, settled after %.1f s more",
                    outcome.perSecond(), floors.getLast(), rest);
        }
        Floor floor = new Floor("one insert", Median.of(floors));
        return List.of(
                new Figure(
                        name(),
                        "referrals submitted, 16 connections",
                        Median.of(submitted),
                        "1/s",
                        List.of(floor),
                        Target.ratioAtLeast(0.5)),
                new Figure(
                        name(),
                        "the same until all that follows is done too",
                        Median.of(settled),
                        "1/s",
                        List.of(floor),
                        null),
                new Figure(name(), "one submission, p50", Median.of(millis), "ms", List.of(), null));
    }

    /** Submits as fast as answers come. */
    static Crowd.Outcome submit(Stage stage, Duration time) throws Exception {
        Caller midwife = stage.midwife();
        return Crowd.during(
                time,
                CONNECTIONS,
                number -> midwife.create("/referrals/api/referrals", Referrals.to(Register.offer(number))));
    }

    private static Crowd.Outcome floor(Stage stage, Duration time) throws Exception {
        Caller bare = stage.bare();
        return Crowd.during(
                time, CONNECTIONS, number -> bare.post("/notes", Map.of("text", "note " + number), Map.of()));
    }
}
