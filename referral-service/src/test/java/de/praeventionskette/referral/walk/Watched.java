package de.praeventionskette.referral.walk;

import static de.praeventionskette.referral.walk.Model.DONE;
import static de.praeventionskette.referral.walk.Model.NOT_YOURS;
import static de.praeventionskette.referral.walk.Model.OUTDATED;
import static de.praeventionskette.referral.walk.Model.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.walk.Sides.Answer;
import de.praeventionskette.referral.walk.Step.Alone;
import de.praeventionskette.referral.walk.Tally.Came;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One referral beside its model, with what follows without anybody doing it. */
final class Watched {
    private final Sides sides;
    private final Tally tally;
    private final String id;
    private Model model;
    private long version = 1;
    private long goodFrom = 1;
    private @Nullable Watched instead;

    Watched(Sides sides, Tally tally, String id, Model model) {
        this.sides = sides;
        this.tally = tally;
        this.id = id;
        this.model = model;
    }

    int foreseen(Alone alone) {
        return model.hears(alone.act(), alone.by());
    }

    /** Takes an act into the model. */
    void does(Act act) {
        Model before = model;
        becomes(before.done(act, sides.now()));
        if (act.withdraws() && before.seenHandOver() != null && model.handOver() == null) {
            tally.count(Came.HAND_OVER_ENDED_BY_FAMILY);
        }
    }

    private void becomes(Model next) {
        boolean another = next.receiver() != model.receiver();
        if (another && !Objects.equals(next.handOver(), model.handOver())) {
            tally.count(Came.HAND_OVER_ASKED_ANEW);
        }
        if (!next.equals(model)) {
            changed();
        }
        model = next;
    }

    private void changed() {
        version++;
        goodFrom = version;
    }

    Sides.Line line(boolean outdated) {
        return new Sides.Line(id, isOutdated(outdated) ? goodFrom - 1 : version);
    }

    private boolean isOutdated(boolean wanted) {
        return wanted && goodFrom > 1;
    }

    /** As it is alone, but that whoever gave it away hears once more that it is done. */
    int foreseenInMany(Act act, Who by, boolean outdated) {
        int alone = model.hears(act, by);
        if (alone == UNKNOWN) {
            boolean gaveIt = act.team() != null && model.place().lastGivenTo() == act.team();
            return gaveIt && model.receiver().isTeam() ? DONE : UNKNOWN;
        }
        if (isOutdated(outdated)) {
            tally.count(Came.MANY_OUTDATED);
            boolean mayLook = by == Who.MIDWIFE || model.allows(ConsentScope.TRANSMISSION);
            return mayLook ? OUTDATED : NOT_YOURS;
        }
        return alone;
    }

    /** Takes one of many into the model. */
    void doneInMany(Act act, Who by, int status, Answer answer) {
        assertThat(answer.status()).as("%s by %s", act, by).isEqualTo(status);
        tally.countInMany(act, status);
        if (status == DONE && model.hears(act, by) == DONE) {
            does(act);
            assertThat(answer.version()).isIn(0L, version, version + 1);
        }
    }

    /** Goes to the team that answers instead, if it waits with one that is away; whether it did. */
    boolean goesToDeputy(Rota rota, LocalDate today) {
        boolean waits = model.waits();
        Optional<Who> deputy = waits ? rota.answersInsteadOf(model.place(), today) : Optional.empty();
        if (deputy.isEmpty()) {
            if (waits && rota.isAway(model.receiver(), today)) {
                tally.count(Came.STAYED_WITH_TEAM_AWAY);
            }
            return false;
        }
        tally.count(
                rota.isDeputyOf(model.receiver(), deputy.get(), today)
                        ? Came.WENT_TO_DEPUTY
                        : Came.WENT_TO_DEPUTY_OF_DEPUTY);
        becomes(model.wentTo(deputy.get()));
        return true;
    }

    /** Ends if nobody has answered for too long and somebody else can be asked. */
    void endsInSilence(LocalDate today, Set<Who> closed) {
        Order order = model.order();
        if (order == null || !model.isSilent(today)) {
            return;
        }
        boolean somebodyIsLeft = order.whoIsNext(closed).isPresent();
        tally.count(somebodyIsLeft ? Came.NEXT_ASKED_AFTER_SILENCE : Came.NOBODY_LEFT_TO_ASK);
        becomes(somebodyIsLeft ? model.silenceEnded() : model.askingNobodyElse());
    }

    /** Who is asked instead now that it came to nothing; empty: nobody. Who saw it before that need not look again. */
    Optional<Who> asksInstead(Set<Who> closed) {
        Order order = model.order();
        if (order == null || !model.cameToNothing()) {
            return Optional.empty();
        }
        Optional<Who> next = order.whoIsNext(closed);
        if (next.isEmpty()) {
            tally.count(Came.NOBODY_LEFT_TO_ASK);
        } else if (model.status() == ReferralStatus.REJECTED) {
            tally.count(Came.NEXT_ASKED_AFTER_NO);
        }
        model = next.map(model::asks).orElseGet(model::askingNobodyElse);
        version++;
        return next;
    }

    /** The referral with which the next one is asked. */
    Watched askedInstead(Who next) {
        String asked = sides.look(id, Who.MIDWIFE).instead();
        assertThat(asked).as("instead of %s", this).isNotNull();
        instead = new Watched(sides, tally, asked == null ? "" : asked, Model.insteadOf(model, next, sides.now()));
        return instead;
    }

    void mustBeInVersion() {
        assertThat(sides.look(id, Who.MIDWIFE).version()).as("%s", this).isEqualTo(version);
    }

    String id() {
        return id;
    }

    Model model() {
        return model;
    }

    long version() {
        return version;
    }

    /** The oldest version from which one may still act. */
    long goodFrom() {
        return goodFrom;
    }

    /** With which the next one was asked; null: nobody was. */
    @Nullable Watched instead() {
        return instead;
    }

    @Override
    public String toString() {
        return id + " " + model;
    }
}
