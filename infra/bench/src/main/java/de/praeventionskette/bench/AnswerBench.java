package de.praeventionskette.bench;

import de.praeventionskette.bench.Figure.Floor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** How many requests are answered in a second by whoever received them, against a service that only keeps a small document. */
final class AnswerBench implements Measurement {
    private static final Duration WARM_UP = Duration.ofSeconds(12);
    private static final Duration ROUND = Duration.ofSeconds(6);

    /** More than can be answered in that time. */
    private static final int WAITING = 9_000;

    @Override
    public String name() {
        return "answer";
    }

    /** A referral that waits, as its sender was told. */
    private record Waiting(String id, long version) {}

    @Override
    public List<Figure> measure(Stage stage) throws Exception {
        stage.warmUp();
        Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
        Caller midwife = stage.midwife();
        Crowd.times(WAITING, SubmitBench.CONNECTIONS, number -> {
            var submitted = midwife.create("/referrals/api/referrals", Referrals.to(Register.offer(number)));
            waiting.add(new Waiting(
                    submitted.get("id").asString(), submitted.get("version").asLong()));
        });
        stage.backlog().awaitDone();
        Caller centre = stage.centre();
        Crowd.Act acceptance = number -> accept(centre, waiting.remove());
        Crowd.Act insert = SubmitBench.insert(stage);
        Crowd.during(WARM_UP, SubmitBench.CONNECTIONS, insert);
        Crowd.during(WARM_UP, SubmitBench.CONNECTIONS, acceptance);
        stage.backlog().awaitDone();
        Crowd.Outcome floor = Crowd.during(ROUND, SubmitBench.CONNECTIONS, insert);
        Crowd.Outcome answers = Crowd.during(ROUND, SubmitBench.CONNECTIONS, acceptance);
        return List.of(
                new Figure(
                        name(),
                        "referrals accepted, 16 connections",
                        answers.perSecond(),
                        "1/s",
                        List.of(new Floor("one insert", floor.perSecond())),
                        null),
                new Figure(
                        name(),
                        "one acceptance, p50",
                        answers.millisAt(50),
                        "ms",
                        List.of(new Floor("one insert", floor.millisAt(50))),
                        null));
    }

    private static void accept(Caller centre, Waiting referral) throws Exception {
        centre.post(
                "/referrals/api/referrals/" + referral.id() + "/acceptance",
                Map.of(),
                Map.of("If-Match", "\"v" + referral.version() + "\""));
    }
}
