package de.praeventionskette.bench;

import de.praeventionskette.bench.Figure.Floor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Whether submitting costs more when many referrals are stored. The floor is the same at fewer. */
final class GrowthBench implements Measurement {
    static final int MANY = 200_000;

    private static final int FEW = 10_000;
    private static final int ROUNDS = 3;
    private static final Duration ROUND = Duration.ofSeconds(6);
    private static final double SAME = 1.2;

    /** Medians of the rounds. */
    private record Speed(long stored, double perSecond, double p50, double p99) {}

    @Override
    public String name() {
        return "growth";
    }

    @Override
    public List<Figure> measure(Stage stage) throws Exception {
        ReferralClones clones = new ReferralClones(stage);
        stage.warmUp();
        clones.fillTo(FEW);
        Speed few = speed(stage, clones);
        long start = System.nanoTime();
        clones.fillTo(MANY);
        stage.say("  filled to %,d referrals in %.0f s", clones.stored(), (System.nanoTime() - start) / 1e9);
        Speed many = speed(stage, clones);
        String at = "submissions with %,d stored, ".formatted(many.stored());
        String before = "with %,d".formatted(few.stored());
        return List.of(
                new Figure(
                        name(),
                        at + "p50",
                        many.p50(),
                        "ms",
                        List.of(new Floor(before, few.p50())),
                        Target.ratioAtMost(SAME)),
                new Figure(name(), at + "p99", many.p99(), "ms", List.of(new Floor(before, few.p99())), null),
                new Figure(
                        name(),
                        at + "throughput",
                        many.perSecond(),
                        "1/s",
                        List.of(new Floor(before, few.perSecond())),
                        Target.ratioAtLeast(1 / SAME)));
    }

    private static Speed speed(Stage stage, ReferralClones clones) throws Exception {
        List<Double> perSecond = new ArrayList<>();
        List<Double> p50 = new ArrayList<>();
        List<Double> p99 = new ArrayList<>();
        long stored = clones.stored();
        for (int round = 0; round < ROUNDS; round++) {
            stage.backlog().awaitDone();
            Crowd.Outcome outcome = SubmitBench.submit(stage, ROUND);
            perSecond.add(outcome.perSecond());
            p50.add(outcome.millisAt(50));
            p99.add(outcome.millisAt(99));
        }
        return new Speed(stored, Median.of(perSecond), Median.of(p50), Median.of(p99));
    }
}
