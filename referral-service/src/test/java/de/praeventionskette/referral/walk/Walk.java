package de.praeventionskette.referral.walk;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.referral.walk.Act.Whose;
import de.praeventionskette.referral.walk.Step.Alone;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** One referral beside its model, from one step to the next. */
final class Walk {
    private static final int DONE = 200;
    private static final int NOT_YOURS = 403;
    private static final int NOT_POSSIBLE = 409;
    private static final int OUTDATED = 412;

    private final Sides sides;
    private final String id;
    private Model model = Model.submitted();
    private long version = 1;

    Walk(Sides sides) {
        this.sides = sides;
        this.id = sides.submit();
    }

    /** A step; the answers are those that the model foresees, or this fails. */
    void take(Step step) {
        switch (step) {
            case Alone alone -> heard(alone, sides.act(id, alone, version, key(), null));
            case Step.AtOnce(Alone one, Alone other) -> atOnce(one, other);
            case Step.Twice(Alone act) -> twice(act);
            case Step.BrokenDown(Alone act, BreakDown when) -> brokenDown(act, when);
            case Step.Outdated(Alone act) -> outdated(act);
        }
    }

    private void heard(Alone alone, Sides.Answer answer) {
        assertThat(answer.status()).as("%s %s", alone, answer).isEqualTo(foreseen(alone));
        if (answer.status() == DONE) {
            done(alone, answer);
        }
    }

    private void done(Alone alone, Sides.Answer answer) {
        model = alone.act().done(model);
        assertThat(answer.state()).as("%s", alone).isEqualTo(model.status());
        assertThat(answer.version()).as("%s", alone).isEqualTo(version + 1);
        version = answer.version();
    }

    private int foreseen(Alone alone) {
        if (alone.by() != alone.act().whose) {
            return NOT_YOURS;
        }
        return alone.act().legalIn(model) ? DONE : NOT_POSSIBLE;
    }

    private void atOnce(Alone one, Alone other) {
        int foreseenOfOne = foreseen(one);
        int foreseenOfOther = foreseen(other);
        CompletableFuture<Sides.Answer> sent = sides.actMeanwhile(id, one, version, key());
        Sides.Answer ofOther = sides.act(id, other, version, key(), null);
        Sides.Answer ofOne = sent.join();
        long winners = List.of(ofOne, ofOther).stream()
                .filter(answer -> answer.status() == DONE)
                .count();
        boolean somebodyCan = foreseenOfOne == DONE || foreseenOfOther == DONE;
        assertThat(winners).as("%s %s, %s %s", one, ofOne, other, ofOther).isEqualTo(somebodyCan ? 1 : 0);
        lost(ofOne, foreseenOfOne, somebodyCan);
        lost(ofOther, foreseenOfOther, somebodyCan);
        if (ofOne.status() == DONE) {
            assertThat(foreseenOfOne).isEqualTo(DONE);
            done(one, ofOne);
        } else if (ofOther.status() == DONE) {
            assertThat(foreseenOfOther).isEqualTo(DONE);
            done(other, ofOther);
        }
    }

    private static void lost(Sides.Answer answer, int foreseen, boolean somebodyCan) {
        if (answer.status() != DONE) {
            List<Integer> possible = foreseen == DONE
                    ? List.of(OUTDATED)
                    : somebodyCan ? List.of(foreseen, OUTDATED) : List.of(foreseen);
            assertThat(answer.status()).as("%s", answer).isIn(possible);
        }
    }

    private void twice(Alone act) {
        String key = key();
        int foreseen = foreseen(act);
        CompletableFuture<Sides.Answer> first = sides.actMeanwhile(id, act, version, key);
        Sides.Answer second = sides.act(id, act, version, key, null);
        assertThat(List.of(first.join().status(), second.status()))
                .as("%s", act)
                .containsOnly(foreseen);
        if (foreseen == DONE) {
            assertThat(first.join().version()).isEqualTo(second.version());
            done(act, second);
        }
    }

    private void brokenDown(Alone act, BreakDown when) {
        String key = key();
        assertThat(sides.act(id, act, version, key, when).status()).isEqualTo(BreakDown.STATUS);
        heard(act, sides.act(id, act, version, key, null));
    }

    private void outdated(Alone act) {
        if (version == 1) {
            return;
        }
        assertThat(sides.act(id, act, version - 1, key(), null).status())
                .as("%s from an older page", act)
                .isEqualTo(OUTDATED);
    }

    /** What is stored is what the model says, seen by both sides. */
    void agrees() {
        for (Whose side : Whose.values()) {
            Sides.Seen seen = sides.look(id, side);
            assertThat(seen.state()).as("%s", side).isEqualTo(model.status());
            assertThat(seen.version()).as("%s", side).isEqualTo(version);
            assertThat(seen.steps()).as("%s", side).isEqualTo(model.steps());
            assertThat(seen.closed()).as("%s", side).isEqualTo(model.ended());
        }
    }

    String id() {
        return id;
    }

    Model model() {
        return model;
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
