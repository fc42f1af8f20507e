package de.praeventionskette.local.launcher.sample.story;

import static de.praeventionskette.contracts.vocabulary.ReferralStatus.ACCEPTED;
import static de.praeventionskette.contracts.vocabulary.ReferralStatus.CANCELLED;
import static de.praeventionskette.contracts.vocabulary.ReferralStatus.COMPLETED;
import static de.praeventionskette.contracts.vocabulary.ReferralStatus.FAILED;
import static de.praeventionskette.contracts.vocabulary.ReferralStatus.IN_PROGRESS;
import static de.praeventionskette.contracts.vocabulary.ReferralStatus.ON_HOLD;
import static de.praeventionskette.contracts.vocabulary.ReferralStatus.REJECTED;

import de.praeventionskette.contracts.vocabulary.Reason;
import de.praeventionskette.local.launcher.sample.story.Chance.Lot;
import de.praeventionskette.local.launcher.sample.story.ReferralLine.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What becomes of one referral, day by day.
 *
 * @param steps its states after the submission
 * @param helped whether help was given
 * @param next from when on the child may be referred further
 */
record Course(List<Step> steps, boolean helped, LocalDate next) {
    private static final int REJECTED_OF_100 = 9;
    private static final int CANCELLED_OF_100 = 3;
    private static final int FAILED_OF_100 = 7;
    private static final int PAUSED_OF_100 = 6;

    private static final List<Lot<Reason>> REJECTIONS = List.of(
            new Lot<>(46, Reason.NO_CAPACITY),
            new Lot<>(22, Reason.NOT_RESPONSIBLE),
            new Lot<>(14, Reason.ELIGIBILITY),
            new Lot<>(10, Reason.LANGUAGE),
            new Lot<>(8, Reason.DUPLICATE));
    private static final List<Lot<Reason>> FAILURES =
            List.of(new Lot<>(60, Reason.NOT_REACHABLE), new Lot<>(40, Reason.FAMILY_DECLINED));

    static Course of(Turn turn, LocalDate submitted, Tempo tempo, Chance chance) {
        LocalDate answered = Days.working(submitted.plusDays(chance.around(tempo.answer())));
        return switch (turn) {
            case USUAL -> usual(answered, tempo, chance);
            case GOES_WELL -> help(answered, tempo, chance);
            case FULL -> rejected(answered, Reason.NO_CAPACITY, chance);
            case ELSEWHERE -> rejected(answered, Reason.NOT_RESPONSIBLE, chance);
            case LOST -> failed(answered, chance);
        };
    }

    private static Course usual(LocalDate answered, Tempo tempo, Chance chance) {
        int draw = chance.between(1, 100);
        if (draw <= REJECTED_OF_100) {
            return rejected(answered, chance.weighed(REJECTIONS).thing(), chance);
        }
        if (draw <= REJECTED_OF_100 + CANCELLED_OF_100) {
            return ended(new Step(CANCELLED, answered, Reason.FAMILY_DECLINED), chance);
        }
        if (draw <= REJECTED_OF_100 + CANCELLED_OF_100 + FAILED_OF_100) {
            return failed(answered, chance);
        }
        return help(answered, tempo, chance);
    }

    private static Course rejected(LocalDate answered, Reason why, Chance chance) {
        return ended(new Step(REJECTED, answered, why), chance);
    }

    private static Course ended(Step end, Chance chance) {
        return new Course(List.of(end), false, end.on().plusDays(chance.between(2, 14)));
    }

    private static Course failed(LocalDate answered, Chance chance) {
        LocalDate end = Days.working(answered.plusDays(chance.between(7, 35)));
        Step lost = new Step(FAILED, end, chance.weighed(FAILURES).thing());
        return new Course(List.of(Step.of(ACCEPTED, answered), lost), false, end.plusDays(chance.between(5, 20)));
    }

    private static Course help(LocalDate answered, Tempo tempo, Chance chance) {
        LocalDate begun = answered.plusDays(chance.around(tempo.begin()));
        if (begun.isAfter(Days.LAST.minusDays(14))) {
            return gaveUp(answered, chance);
        }
        begun = Days.working(begun);
        LocalDate latest = begun.plusDays(chance.around(tempo.help()));
        LocalDate end = latest.isBefore(Days.LAST) ? latest : begun.plusDays(chance.between(7, 14));
        List<Step> steps = new ArrayList<>(List.of(Step.of(ACCEPTED, answered), Step.of(IN_PROGRESS, begun)));
        pause(begun, end, steps, chance);
        steps.add(Step.of(COMPLETED, Days.working(end)));
        return new Course(steps, true, begun.plusDays(chance.between(5, 30)));
    }

    /** Too long a wait: the family does not want the help any more. */
    private static Course gaveUp(LocalDate answered, Chance chance) {
        LocalDate end = Days.working(answered.plusDays(chance.between(20, 60)));
        Step declined = new Step(FAILED, end, Reason.FAMILY_DECLINED);
        return new Course(List.of(Step.of(ACCEPTED, answered), declined), false, end);
    }

    private static void pause(LocalDate begun, LocalDate end, List<Step> steps, Chance chance) {
        LocalDate paused = Days.working(begun.plusDays(7));
        LocalDate resumed = Days.working(paused.plusDays(chance.between(7, 21)));
        if (chance.happens(PAUSED_OF_100) && resumed.isBefore(end)) {
            steps.add(new Step(ON_HOLD, paused, Reason.NOT_REACHABLE));
            steps.add(Step.of(IN_PROGRESS, resumed));
        }
    }
}
