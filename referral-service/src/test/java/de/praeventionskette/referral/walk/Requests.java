package de.praeventionskette.referral.walk;

import static de.praeventionskette.referral.walk.Model.DONE;
import static de.praeventionskette.referral.walk.Model.OUTDATED;
import static de.praeventionskette.referral.walk.Model.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.walk.Sides.Answer;
import de.praeventionskette.referral.walk.Step.Alone;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** What is sent about one referral; every answer is one that the model foresees, or this fails. */
final class Requests {
    private final Sides sides;
    private final Tally tally;
    private final Watched watched;

    Requests(Sides sides, Tally tally, Watched watched) {
        this.sides = sides;
        this.tally = tally;
        this.watched = watched;
    }

    void alone(Alone alone) {
        heard(alone, sides.act(watched.id(), alone, watched.version(), key(), null), false);
    }

    private void heard(Alone alone, Answer answer, boolean again) {
        int foreseen = watched.foreseen(alone);
        assertThat(answer.status()).as("%s %s", alone, answer).isEqualTo(foreseen);
        tally.count(alone.act(), foreseen);
        if (foreseen == DONE) {
            done(alone, answer, again);
        }
    }

    /** Takes it into the model; an answer that was given again may show what has followed meanwhile. */
    private void done(Alone alone, Answer answer, boolean again) {
        watched.does(alone.act());
        if (!alone.act().withdraws()) {
            boolean hears = alone.by() != Who.MIDWIFE || watched.model().allows(ConsentScope.FEEDBACK);
            assertThat(answer.state())
                    .as("%s", alone)
                    .isEqualTo(hears ? watched.model().status() : null);
        }
        assertThat(answer.version())
                .as("%s", alone)
                .isBetween(watched.version(), again ? watched.version() + 1 : watched.version());
    }

    void atOnce(Alone one, Alone other) {
        int foreseenOfOne = watched.foreseen(one);
        int foreseenOfOther = watched.foreseen(other);
        CompletableFuture<Answer> sent = sides.actMeanwhile(watched.id(), one, watched.version(), key());
        Answer ofOther = sides.act(watched.id(), other, watched.version(), key(), null);
        Answer ofOne = sent.join();
        long winners = List.of(ofOne, ofOther).stream()
                .filter(answer -> answer.status() == DONE)
                .count();
        boolean somebodyCan = foreseenOfOne == DONE || foreseenOfOther == DONE;
        assertThat(winners).as("%s %s, %s %s", one, ofOne, other, ofOther).isEqualTo(somebodyCan ? 1 : 0);
        lost(one, ofOne, foreseenOfOne, other, somebodyCan);
        lost(other, ofOther, foreseenOfOther, one, somebodyCan);
        if (ofOne.status() == DONE) {
            assertThat(foreseenOfOne).isEqualTo(DONE);
            done(one, ofOne, false);
        } else if (ofOther.status() == DONE) {
            assertThat(foreseenOfOther).isEqualTo(DONE);
            done(other, ofOther, false);
        }
    }

    private static void lost(Alone alone, Answer answer, int foreseen, Alone other, boolean somebodyCan) {
        if (answer.status() == DONE) {
            return;
        }
        List<Integer> possible = new ArrayList<>();
        if (foreseen != DONE) {
            possible.add(foreseen);
        }
        if (somebodyCan) {
            possible.add(OUTDATED);
        }
        if (somebodyCan && alone.by() != Who.MIDWIFE && other.act().leadsOn()) {
            possible.add(UNKNOWN);
        }
        assertThat(answer.status()).as("%s %s", alone, answer).isIn(possible);
    }

    void twice(Alone act) {
        String key = key();
        int foreseen = watched.foreseen(act);
        CompletableFuture<Answer> sent = sides.actMeanwhile(watched.id(), act, watched.version(), key);
        Answer second = sides.act(watched.id(), act, watched.version(), key, null);
        List<Answer> both = List.of(sent.join(), second);
        List<Answer> done =
                both.stream().filter(answer -> answer.status() == DONE).toList();
        Set<Integer> possible = foreseen == DONE && act.act().team() != null ? Set.of(DONE, UNKNOWN) : Set.of(foreseen);
        assertThat(both)
                .as("%s", act)
                .allSatisfy(answer -> assertThat(answer.status()).isIn(possible));
        if (foreseen == DONE) {
            assertThat(done).as("%s", act).isNotEmpty();
            watched.does(act.act());
            assertThat(done)
                    .allSatisfy(
                            answer -> assertThat(answer.version()).isBetween(watched.version(), watched.version() + 1));
        }
    }

    void brokenDown(Alone act, BreakDown when) {
        String key = key();
        assertThat(sides.act(watched.id(), act, watched.version(), key, when).status())
                .isEqualTo(BreakDown.STATUS);
        Answer again = sides.act(watched.id(), act, watched.version(), key, null);
        boolean gone = when == BreakDown.AFTER && act.act().team() != null && watched.foreseen(act) == DONE;
        if (gone) {
            assertThat(again.status()).as("%s no longer sees it", act).isEqualTo(UNKNOWN);
            watched.does(act.act());
        } else {
            heard(act, again, when == BreakDown.AFTER);
        }
    }

    void outdated(Alone act) {
        if (watched.goodFrom() == 1) {
            return;
        }
        int foreseen = watched.foreseen(act);
        boolean hearsOfNone =
                foreseen == UNKNOWN || act.act().team() != null && !act.by().isTeam();
        assertThat(sides.act(watched.id(), act, watched.goodFrom() - 1, key(), null)
                        .status())
                .as("%s from an older page", act)
                .isEqualTo(hearsOfNone ? foreseen : OUTDATED);
    }

    /** The family takes something back while somebody acts: one comes after the other. */
    void withdrawn(Alone act, Act withdrawal) {
        int foreseen = watched.foreseen(act);
        boolean takesBack = !watched.model().done(withdrawal, sides.now()).equals(watched.model());
        CompletableFuture<Answer> sent = sides.actMeanwhile(watched.id(), act, watched.version(), key());
        Alone family = new Alone(act.on(), withdrawal, Who.MIDWIFE);
        Answer taken = sides.act(watched.id(), family, watched.version(), key(), null);
        Answer answer = sent.join();
        if (answer.status() == DONE) {
            assertThat(foreseen).as("%s", act).isEqualTo(DONE);
            watched.does(act.act());
        } else {
            List<Integer> possible =
                    foreseen == DONE ? List.of(OUTDATED) : takesBack ? List.of(foreseen, OUTDATED) : List.of(foreseen);
            assertThat(answer.status()).as("%s %s", act, answer).isIn(possible);
        }
        if (takesBack) {
            heard(family, taken, false);
        } else {
            assertThat(taken.status()).as("%s", family).isEqualTo(DONE);
        }
    }

    static String key() {
        return UUID.randomUUID().toString();
    }
}
