package de.praeventionskette.referral.walk;

import static de.praeventionskette.referral.walk.Model.DONE;
import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.referral.walk.Sides.Answer;
import de.praeventionskette.referral.walk.Sides.Page;
import de.praeventionskette.referral.walk.Step.Alone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The referrals of one or several families beside their models, from one step to the next. */
final class Walk {
    private static final int BACK = 204;

    private final Sides sides;
    private final Tally tally;
    private final Rota rota = new Rota();
    private final Set<Who> closed = EnumSet.noneOf(Who.class);
    private final List<Watched> watched = new ArrayList<>();

    Walk(Sides sides, Tally tally, List<Wish> wishes) {
        this.sides = sides;
        this.tally = tally;
        for (Wish wish : wishes) {
            String id = sides.submit(wish);
            watched.add(new Watched(sides, tally, id, Model.submitted(wish, sides.now())));
        }
    }

    List<Model> models() {
        return watched.stream().map(Watched::model).toList();
    }

    /**
     * A step; the answers are those that the model foresees, or this fails.
     *
     * @param follows whether what follows happens at once
     */
    void take(Step step, boolean follows) {
        switch (step) {
            case Alone alone -> requests(alone).alone(alone);
            case Step.AtOnce(Alone one, Alone other) -> requests(one).atOnce(one, other);
            case Step.Twice(Alone act) -> requests(act).twice(act);
            case Step.BrokenDown(Alone act, BreakDown when) -> requests(act).brokenDown(act, when);
            case Step.Outdated(Alone act) -> requests(act).outdated(act);
            case Step.Withdrawn(Alone act, Act withdrawal) -> requests(act).withdrawn(act, withdrawal);
            case Step.Many many -> many(many);
            case Step.Goes goes -> goes(goes);
            case Step.IsBack back -> isBack(back);
            case Step.Pass pass -> pass(pass);
            case Step.Closes closes -> closes(closes.offers());
            case Step.Again _ -> again();
        }
        if (follows) {
            settle();
        }
    }

    private Requests requests(Alone act) {
        return new Requests(sides, tally, watched.get(act.on()));
    }

    private void many(Step.Many step) {
        List<Sides.Line> lines = new ArrayList<>();
        List<Integer> foreseen = new ArrayList<>();
        for (int number = 0; number < watched.size(); number++) {
            boolean outdated = step.outdated().contains(number);
            lines.add(watched.get(number).line(outdated));
            foreseen.add(watched.get(number).foreseenInMany(step.act(), step.by(), outdated));
        }
        String key = Requests.key();
        if (step.when() != null) {
            assertThat(sides.many(step.act(), step.by(), lines, key, step.when()))
                    .allMatch(answer -> answer.status() == BreakDown.STATUS);
        }
        List<Answer> answers = sides.many(step.act(), step.by(), lines, key, null);
        if (step.act().team() != null && !step.by().isTeam()) {
            assertThat(answers).singleElement().matches(answer -> answer.status() == Model.WRONG);
            return;
        }
        for (int number = 0; number < watched.size(); number++) {
            watched.get(number).doneInMany(step.act(), step.by(), foreseen.get(number), answers.get(number));
        }
        assertThat(sides.many(step.act(), step.by(), lines, key, null))
                .as("%s again", step)
                .extracting(Answer::status)
                .isEqualTo(foreseen);
    }

    private void goes(Step.Goes step) {
        LocalDate from = today().plusDays(step.from());
        Sides.Days days = new Sides.Days(from, from.plusDays(step.length()), step.deputy());
        boolean said = rota.said(step.team(), today()).isPresent();
        int foreseen = foreseen(step, said);
        int status = sides.goes(step.by(), step.team(), days, said ? step.seen() : Page.NONE);
        assertThat(status).as("%s", step).isEqualTo(foreseen);
        tally.countDays(true, status);
        if (status == DONE) {
            rota.goes(step.team(), new Rota.Leave(days.from(), days.until(), days.deputy(), sides.now()));
        }
        looked();
    }

    private static int foreseen(Step.Goes step, boolean said) {
        if (step.by() != step.team()) {
            return Model.NOT_YOURS;
        }
        if (step.deputy() == step.team() || step.length() < 0) {
            return Model.WRONG;
        }
        return !said
                ? DONE
                : switch (step.seen()) {
                    case NEWEST -> DONE;
                    case OUTDATED -> Model.OUTDATED;
                    case NONE -> Model.UNSEEN;
                };
    }

    private void isBack(Step.IsBack step) {
        boolean said = rota.said(step.team(), today()).isPresent();
        boolean outdated = said && step.seen() == Page.OUTDATED;
        int foreseen =
                step.by() != step.team() ? Model.NOT_YOURS : !said ? Model.UNKNOWN : outdated ? Model.OUTDATED : BACK;
        int status = sides.isBack(step.by(), step.team(), outdated ? Page.OUTDATED : Page.NEWEST);
        assertThat(status).as("%s", step).isEqualTo(foreseen);
        tally.countDays(false, status);
        if (status == BACK) {
            rota.isBack(step.team());
        }
        looked();
    }

    private void pass(Step.Pass step) {
        sides.pass(step.days());
        if (!step.silenceFirst()) {
            sides.lookWhatWaits();
            watched.forEach(each -> each.goesToDeputy(rota, today()));
        }
        sides.endSilence();
        watched.forEach(each -> each.endsInSilence(today(), closed));
        looked();
    }

    private void looked() {
        sides.lookWhatWaits();
        settle();
    }

    private void closes(Who offers) {
        sides.close(offers);
        closed.add(offers);
    }

    private void again() {
        settle();
        watched.forEach(each -> sides.again(each.id()));
        watched.forEach(Watched::mustBeInVersion);
    }

    private void settle() {
        watched.forEach(each -> sides.settle(each.id()));
        for (int number = 0; number < watched.size(); number++) {
            Watched each = watched.get(number);
            Optional<Who> next = each.asksInstead(closed);
            next.ifPresent(who -> {
                sides.follow(each::mustBeInVersion);
                sides.follow(() -> watched.add(each.askedInstead(who)));
            });
            if (each.goesToDeputy(rota, today())) {
                sides.follow(each::mustBeInVersion);
            }
        }
    }

    private LocalDate today() {
        return Model.day(sides.now());
    }

    /** What is stored is what the model says, nothing is lost, and nothing is there that nobody knows of. */
    void ends() {
        settle();
        watched.forEach(each -> new Looks(sides, each).agree());
        watched.forEach(this::keepsOrder);
        assertThat(sides.hasOnly(watched.size())).as("as many as %s", watched).isTrue();
        for (Watched each : watched) {
            tally.count(each.model().status());
            String said = sides.lastPlace(each.id());
            assertThat(said).as("%s", each).isIn(null, placeOf(each.model()));
        }
        for (Who team : Who.TEAMS) {
            if (rota.said(team, today()).isPresent()) {
                sides.isBack(team, team, Page.NEWEST);
            }
        }
    }

    /** One at a time is asked, and each once. */
    private void keepsOrder(Watched first) {
        List<Model> asked = new ArrayList<>();
        for (Watched each = first; each != null; each = each.instead()) {
            asked.add(each.model());
        }
        assertThat(asked)
                .as("%s", first)
                .extracting(model -> sides.organization(model.receiver()))
                .doesNotHaveDuplicates();
        assertThat(asked.stream().filter(model -> !model.ended()).count())
                .as("%s", first)
                .isLessThanOrEqualTo(1);
    }

    /** What the topic must say of each. */
    Map<String, String> places() {
        Map<String, String> places = new LinkedHashMap<>();
        watched.forEach(each -> places.put(each.id(), placeOf(each.model())));
        return places;
    }

    private static String placeOf(Model model) {
        return switch (model.status()) {
            case DRAFT, REQUESTED -> "ASKED";
            case ACCEPTED, IN_PROGRESS, ON_HOLD -> "WANTED";
            case REJECTED, COMPLETED, FAILED, CANCELLED, ENTERED_IN_ERROR -> "ENDED";
        };
    }
}
