package de.praeventionskette.bench;

import de.praeventionskette.bench.Figure.Floor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** How many referrals are submitted in a second, against a service that only checks the token and keeps a small document. */
final class SubmitBench implements Measurement {
    static final int CONNECTIONS = 16;

    private static final Duration ROUND = Duration.ofSeconds(6);
    private static final int ROUNDS = 3;

    @Override
    public String name() {
        return "submit";
    }

    /** Of one round. */
    private record Round(Crowd.Outcome outcome, double settledPerSecond, double processorMillis) {}

    @Override
    public List<Figure> measure(Stage stage) throws Exception {
        Crowd.Act insert = insert(stage);
        Crowd.during(Stage.WARM_UP, CONNECTIONS, insert);
        stage.warmUp();
        List<Round> floors = new ArrayList<>();
        List<Round> rounds = new ArrayList<>();
        for (int number = 0; number < ROUNDS; number++) {
            floors.add(round(stage, "insert", insert));
            rounds.add(round(stage, "submission", submission(stage)));
        }
        Function<ToDoubleFunction<Round>, Double> floor = what -> median(floors, what);
        Function<ToDoubleFunction<Round>, Double> ours = what -> median(rounds, what);
        Floor insertsPerSecond =
                new Floor("one insert", floor.apply(each -> each.outcome().perSecond()));
        return List.of(
                new Figure(
                        name(),
                        "referrals submitted, 16 connections",
                        ours.apply(each -> each.outcome().perSecond()),
                        "1/s",
                        List.of(insertsPerSecond),
                        Target.ratioAtLeast(0.5)),
                new Figure(
                        name(),
                        "the same until all that follows is done too",
                        ours.apply(Round::settledPerSecond),
                        "1/s",
                        List.of(insertsPerSecond),
                        null),
                new Figure(
                        name(),
                        "processor time of one, all processes",
                        ours.apply(Round::processorMillis),
                        "ms",
                        List.of(new Floor("one insert", floor.apply(Round::processorMillis))),
                        null),
                new Figure(
                        name(),
                        "one submission, p50",
                        ours.apply(each -> each.outcome().millisAt(50)),
                        "ms",
                        List.of(new Floor(
                                "one insert", floor.apply(each -> each.outcome().millisAt(50)))),
                        null));
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> what) {
        return Median.of(rounds.stream().map(what::applyAsDouble).toList());
    }

    private static Round round(Stage stage, String what, Crowd.Act act) throws Exception {
        ProcessorTime before = stage.processorTime();
        Crowd.Outcome outcome = Crowd.during(ROUND, CONNECTIONS, act);
        double rest = stage.backlog().awaitDone().toMillis() / 1000.0;
        ProcessorTime spent = stage.processorTime().since(before);
        long done = outcome.latency().getTotalCount();
        stage.say("  %s: %.0f/s, all done after %.1f s more", what, outcome.perSecond(), rest);
        stage.say("    milliseconds of a processor for one: %s", spent.shares(done));
        return new Round(outcome, settledPerSecond(outcome, rest), spent.millisPer(done));
    }

    private static double settledPerSecond(Crowd.Outcome outcome, double rest) {
        long done = outcome.latency().getTotalCount();
        return done / (done / outcome.perSecond() + rest);
    }

    /** Submits as fast as answers come. */
    static Crowd.Outcome submit(Stage stage, Duration time) throws Exception {
        return Crowd.during(time, CONNECTIONS, submission(stage));
    }

    /** How many in a second without a growing backlog: submits as fast as answers come, and counts the time to work off the rest. */
    static double sustained(Stage stage, Duration time) throws Exception {
        Crowd.Outcome outcome = submit(stage, time);
        return settledPerSecond(outcome, stage.backlog().awaitDone().toMillis() / 1000.0);
    }

    /** One referral of another child to an offer by turns. */
    static Crowd.Act submission(Stage stage) {
        Caller midwife = stage.midwife();
        return number -> midwife.create("/referrals/api/referrals", Referrals.to(Register.offer(number)));
    }

    /** The floor: one small document. */
    static Crowd.Act insert(Stage stage) {
        Caller bare = stage.bare();
        return number -> bare.post("/notes", Map.of("text", "note " + number), Map.of());
    }
}
