package de.praeventionskette.referral.walk;

import de.praeventionskette.referral.walk.Act.Whose;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** One thing that happens on a walk. */
sealed interface Step {
    /** Somebody acts and hears the answer. */
    record Alone(Act act, Whose by) implements Step {}

    /** Two act at once, each from what both have seen. */
    record AtOnce(Alone one, Alone other) implements Step {}

    /** Somebody presses twice, and both requests come at once. */
    record Twice(Alone act) implements Step {}

    /** The service breaks down around an act, and the same is sent again. */
    record BrokenDown(Alone act, BreakDown when) implements Step {}

    /** Somebody acts from a page that shows what was before. */
    record Outdated(Alone act) implements Step {}

    /** Any step; mostly one that is possible, by whom it behoves, so that walks get somewhere. */
    static Step any(RandomGenerator random, Model model) {
        return switch (random.nextInt(10)) {
            case 0 -> new AtOnce(alone(random, model), alone(random, model));
            case 1 -> new Twice(alone(random, model));
            case 2 -> new BrokenDown(alone(random, model), random.nextBoolean() ? BreakDown.BEFORE : BreakDown.AFTER);
            case 3 -> new Outdated(alone(random, model));
            default -> alone(random, model);
        };
    }

    private static Alone alone(RandomGenerator random, Model model) {
        List<Act> acts = random.nextInt(3) == 0
                ? List.of(Act.values())
                : Stream.of(Act.values()).filter(act -> act.legalIn(model)).toList();
        Act act = acts.isEmpty() ? Act.ACCEPT : acts.get(random.nextInt(acts.size()));
        boolean behoves = random.nextInt(8) > 0;
        Whose other = act.whose == Whose.SENDER ? Whose.RECEIVER : Whose.SENDER;
        return new Alone(act, behoves ? act.whose : other);
    }
}
