package de.praeventionskette.referral.worklist.bulk.web;

import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.absence.web.AbsenceLines;
import de.praeventionskette.referral.input.web.Mistakes;
import de.praeventionskette.referral.referral.Listing.Side;
import de.praeventionskette.referral.referral.Party;
import de.praeventionskette.referral.referral.Referral;
import de.praeventionskette.referral.referral.web.MoveWords;
import de.praeventionskette.referral.replica.Directory;
import de.praeventionskette.referral.replica.Directory.Team;
import de.praeventionskette.referral.worklist.ReadWorklist;
import de.praeventionskette.referral.worklist.ReadWorklist.Line;
import de.praeventionskette.referral.worklist.bulk.Chosen;
import de.praeventionskette.referral.worklist.web.ManyMove;
import de.praeventionskette.referral.worklist.web.ManyMove.Obstacle;
import de.praeventionskette.referral.worklist.web.WorklistLine;
import de.praeventionskette.referral.worklist.web.WorklistLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page that asks what a step with many still needs: whom it is about, and whom it passes by. */
@Component
class ChosenView {
    private static final String PAGE = "worklist-chosen";

    private final ReadWorklist worklist;
    private final WorklistLines lines;
    private final Directory directory;
    private final AbsenceLines absences;
    private final MoveWords words;
    private final Mistakes mistakes;

    ChosenView(
            ReadWorklist worklist,
            WorklistLines lines,
            Directory directory,
            AbsenceLines absences,
            MoveWords words,
            Mistakes mistakes) {
        this.absences = absences;
        this.worklist = worklist;
        this.lines = lines;
        this.directory = directory;
        this.words = words;
        this.mistakes = mistakes;
    }

    /**
     * A chosen line.
     *
     * @param value as the form sends it
     * @param obstacle why the step passes it by; null: it does not
     */
    record Card(WorklistLine line, String value, @Nullable Obstacle obstacle) {
        @Override
        public String toString() {
            return "Card[" + line.id() + "]";
        }
    }

    String ask(ChoiceForm choice, List<Chosen> chosen, Actor actor, Locale language, Model model) {
        Side side = Objects.requireNonNull(choice.side());
        List<Line> found =
                worklist.chosen(side, chosen.stream().map(Chosen::referral).toList(), actor);
        List<Team> teams = directory.teams(actor.organization());
        ManyMove move = choice.wanted();
        List<ManyMove> moves = ManyMove.of(side).stream()
                .filter(each -> found.stream()
                        .anyMatch(line -> each.against(line, teams).isEmpty()))
                .toList();
        model.addAttribute("move", move);
        model.addAttribute("moves", moves);
        model.addAttribute("back", choice.back());
        model.addAttribute("side", side);
        model.addAttribute("key", choice.key() == null ? UUID.randomUUID().toString() : choice.key());
        model.addAttribute("gone", chosen.size() - found.size());
        show(cards(found, lines.of(found, side), chosen, move, teams), model);
        List<Line> going = found.stream()
                .filter(line -> move != null && move.against(line, teams).isEmpty())
                .toList();
        List<Referral> asked =
                going.stream().map(line -> line.referral().state()).toList();
        model.addAttribute("own", asked.stream().filter(Referral::isFamilysOwn).count());
        model.addAttribute("teams", absences.teams(othersThanAll(asked, teams), actor.organization(), language));
        words.show(actor, language, model);
        return PAGE;
    }

    private static void show(List<Card> cards, Model model) {
        model.addAttribute(
                "going", cards.stream().filter(card -> card.obstacle() == null).toList());
        model.addAttribute(
                "staying",
                cards.stream().filter(card -> card.obstacle() != null).toList());
    }

    /** The page again, with what is wrong on it. */
    String askAgain(
            ChoiceForm choice, List<Chosen> chosen, Invalid invalid, Actor actor, Locale language, Model model) {
        mistakes.show(invalid, language, model);
        return ask(choice, chosen, actor, language, model);
    }

    /** There is nothing to ask about. */
    String nothing(ChoiceForm choice, Invalid why, Locale language, Model model) {
        mistakes.show(why, language, model);
        model.addAttribute("move", null);
        model.addAttribute("moves", List.of());
        model.addAttribute("back", choice.back());
        model.addAttribute("gone", 0);
        show(List.of(), model);
        return PAGE;
    }

    private static List<Card> cards(
            List<Line> found,
            List<WorklistLine> worded,
            List<Chosen> chosen,
            @Nullable ManyMove move,
            List<Team> teams) {
        Map<String, Chosen> byId = chosen.stream()
                .collect(Collectors.toMap(each -> each.referral().value(), Function.identity(), (a, b) -> a));
        List<Card> cards = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            String id = worded.get(i).id();
            Chosen each = Objects.requireNonNull(byId.get(id));
            Optional<Obstacle> obstacle = move == null ? Optional.empty() : move.against(found.get(i), teams);
            cards.add(new Card(worded.get(i), id + "~" + each.version(), obstacle.orElse(null)));
        }
        return cards;
    }

    /** The teams to which at least one can be passed. */
    private static List<Team> othersThanAll(List<Referral> asked, List<Team> teams) {
        List<Party> receivers =
                asked.stream().map(Referral::receiver).distinct().toList();
        return teams.stream()
                .filter(team ->
                        receivers.stream().anyMatch(receiver -> !team.id().equals(receiver.unit())))
                .toList();
    }
}
