package de.praeventionskette.referral.walk;

import de.praeventionskette.referral.walk.Act.Whose;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One thing that happens on a walk. */
sealed interface Step {
    /** Days from now in which a later absence begins, or so many days long. */
    int SOON = 10;

    /**
     * Somebody acts and hears the answer.
     *
     * @param on which of the walk's referrals, by number
     */
    record Alone(int on, Act act, Who by) implements Step {}

    /** Two act at once, each from what both have seen. */
    record AtOnce(Alone one, Alone other) implements Step {}

    /** Somebody presses twice, and both requests come at once. */
    record Twice(Alone act) implements Step {}

    /** The service breaks down around an act, and the same is sent again. */
    record BrokenDown(Alone act, BreakDown when) implements Step {}

    /** Somebody acts from a page that shows what was before. */
    record Outdated(Alone act) implements Step {}

    /** The family takes something back while somebody acts. */
    record Withdrawn(Alone act, Act withdrawal) implements Step {}

    /**
     * Somebody does the same with all referrals at once, and sends it again.
     *
     * @param outdated those whose line in the list shows what was before
     * @param when where the service breaks down at first; null: it does not
     */
    record Many(
            Act act,
            Who by,
            Set<Integer> outdated,
            @Nullable BreakDown when) implements Step {}

    /**
     * Somebody says that a team is away.
     *
     * @param from so many days from now
     * @param length so many days after that
     */
    record Goes(
            Who by,
            Who team,
            int from,
            int length,
            @Nullable Who deputy,
            Sides.Page seen) implements Step {}

    /** Somebody says that a team is back. */
    record IsBack(Who by, Who team, Sides.Page seen) implements Step {}

    /** Days pass, and what time brings is looked for in one order or the other. */
    record Pass(int days, boolean silenceFirst) implements Step {}

    /** An offer is withdrawn. */
    record Closes(Who offers) implements Step {}

    /** All that follows is done anew. */
    record Again() implements Step {}

    /** Any step; mostly one that is possible, by whom it behoves, so that walks get somewhere. */
    static Step any(Random random, List<Model> models, boolean holdsTime) {
        boolean teams = models.stream().anyMatch(Step::concernsTeams);
        boolean order = models.stream().anyMatch(model -> model.order() != null);
        if (teams && random.nextInt(3) == 0) {
            return ofTeams(random);
        }
        if (holdsTime && (teams || order) && random.nextInt(6) == 0) {
            return random.nextInt(4) == 0
                    ? new Closes(Who.WITH_OFFERS.get(random.nextInt(3)))
                    : new Pass(1 + random.nextInt(Wish.LONGEST_SILENCE + 2), random.nextBoolean());
        }
        int on = random.nextInt(3) == 0 ? random.nextInt(models.size()) : models.size() - 1;
        return models.size() > 1 && random.nextInt(4) == 0 ? many(random, models, on) : onOne(random, models, on);
    }

    private static boolean concernsTeams(Model model) {
        Order order = model.order();
        return model.receiver().isTeam() || order != null && order.next().contains(Who.NORTH);
    }

    private static Step onOne(Random random, List<Model> models, int on) {
        Alone act = alone(random, models.get(on), on);
        return switch (random.nextInt(11)) {
            case 0 -> new AtOnce(versioned(random, models, on), versioned(random, models, on));
            case 1 -> new Twice(act);
            case 2 -> new BrokenDown(act, random.nextBoolean() ? BreakDown.BEFORE : BreakDown.AFTER);
            case 3 -> act.act().withdraws() ? act : new Outdated(act);
            case 4 -> many(random, models, on);
            case 5 -> random.nextInt(3) > 0 ? act : withdrawn(random, act);
            case 6 -> random.nextInt(3) > 0 ? act : new Again();
            default -> act;
        };
    }

    private static Alone versioned(Random random, List<Model> models, int on) {
        Alone act = alone(random, models.get(on), on);
        return act.act().mayChangeNothing()
                ? new Alone(on, Act.CONTACT, models.get(on).receiver())
                : act;
    }

    private static Step withdrawn(Random random, Alone act) {
        return act.act().withdraws() || act.act().leadsOn()
                ? act
                : new Withdrawn(act, random.nextBoolean() ? Act.WITHDRAW_FEEDBACK : Act.WITHDRAW_TRANSMISSION);
    }

    private static Step many(Random random, List<Model> models, int on) {
        Alone act = alone(random, models.get(on), on);
        while (!act.act().isForMany()) {
            act = alone(random, models.get(on), on);
        }
        Set<Integer> outdated = random.nextInt(3) == 0 ? Set.of(random.nextInt(models.size())) : Set.of();
        BreakDown when = switch (random.nextInt(4)) {
            case 0 -> BreakDown.BEFORE;
            case 1 -> BreakDown.AFTER;
            default -> null;
        };
        return new Many(act.act(), act.by(), outdated, when);
    }

    private static Step ofTeams(Random random) {
        Who team = random.nextBoolean() ? Who.NORTH : one(random, Who.TEAMS);
        Who by = random.nextInt(8) > 0 ? team : one(random, Who.TEAMS);
        Sides.Page seen = random.nextInt(6) > 0 ? Sides.Page.NEWEST : one(random, List.of(Sides.Page.values()));
        if (random.nextInt(5) == 0) {
            return new IsBack(by, team, seen);
        }
        Who deputy = random.nextInt(3) > 0 ? team.neighbour() : random.nextBoolean() ? one(random, Who.TEAMS) : null;
        int from = random.nextInt(4) > 0 ? 0 : SOON;
        int length = random.nextInt(12) == 0 ? -1 : SOON;
        return new Goes(by, team, from, length, deputy, seen);
    }

    private static Alone alone(Random random, Model model, int on) {
        List<Act> acts = some(random, model);
        List<Act> possible = acts.stream()
                .filter(act -> model.hears(act, whose(act, model, random)) == Model.DONE)
                .filter(act -> !act.mayChangeNothing()
                        || !model.done(act, Instant.EPOCH).equals(model))
                .toList();
        Act act = one(random, random.nextInt(3) == 0 || possible.isEmpty() ? acts : possible);
        return new Alone(
                on, act, random.nextInt(8) > 0 ? whose(act, model, random) : one(random, List.of(Who.values())));
    }

    /** Of what a step is: mostly of the course, and seldom its end, so that there is something to do on the way. */
    private static List<Act> some(Random random, Model model) {
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> Act.ABOUT_HAND_OVER;
            case 3 -> Act.BESIDE;
            case 4, 5 -> model.receiver().isTeam() ? Act.PASSING : Act.GOING_ON;
            case 6, 7 -> Act.OF_COURSE;
            default -> Act.GOING_ON;
        };
    }

    private static Who whose(Act act, Model model, Random random) {
        return act.whose == Whose.SENDER || act.whose == Whose.EITHER && random.nextBoolean()
                ? Who.MIDWIFE
                : model.receiver();
    }

    private static <T> T one(Random random, List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
