package de.praeventionskette.referral.absence.web;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.aggregate.AggregateStore.StaleVersion;
import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.problem.NotFound;
import de.praeventionskette.kit.problem.PreconditionRequired;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.security.AllowedTo;
import de.praeventionskette.referral.absence.EndAbsence;
import de.praeventionskette.referral.absence.ReadAbsences;
import de.praeventionskette.referral.absence.SetAbsence;
import de.praeventionskette.referral.absence.SetAbsence.Days;
import de.praeventionskette.referral.input.Fields;
import de.praeventionskette.referral.input.web.Mistakes;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** When the teams of an organization are away: what was said, and a form to say it for the own one or for each. */
@Hidden
@Controller
@RequestMapping("/absences")
@AllowedTo(Role.PROVIDER)
class AbsencePages {
    private static final String PAGE = "absences";

    private final ReadAbsences reading;
    private final SetAbsence setting;
    private final EndAbsence ending;
    private final AbsenceCards cards;
    private final Mistakes mistakes;

    AbsencePages(ReadAbsences reading, SetAbsence setting, EndAbsence ending, AbsenceCards cards, Mistakes mistakes) {
        this.reading = reading;
        this.setting = setting;
        this.ending = ending;
        this.cards = cards;
        this.mistakes = mistakes;
    }

    @GetMapping
    String show(
            @RequestParam(required = false) @Nullable String whose,
            @RequestParam(required = false) @Nullable String done,
            @RequestParam(required = false) @Nullable String changed,
            Actor actor,
            Locale language,
            Model model) {
        model.addAttribute("done", "set".equals(done) || "ended".equals(done) ? done : null);
        model.addAttribute("changed", changed != null);
        AbsenceTeams teams = cards.teams(actor);
        String chosen = teams.chosen(whose);
        AbsenceForm form = Optional.ofNullable(chosen)
                .flatMap(team -> reading.find(team, actor))
                .map(AbsenceForm::of)
                .orElseGet(() -> AbsenceForm.blank(chosen));
        return page(form, teams, language, model);
    }

    /** Who has not seen what is there is shown it; nothing is lost then. */
    @PostMapping
    String set(
            @ModelAttribute AbsenceForm form,
            Actor actor,
            Locale language,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            Fields fields = new Fields();
            String team = form.team(fields);
            Days days = form.days(fields);
            fields.done();
            setting.set(team, days, form.version(), actor);
            return "redirect:/absences?done=set";
        } catch (StaleVersion | PreconditionRequired changedMeanwhile) {
            return lookAgain(form.whose(), next);
        } catch (Invalid invalid) {
            response.setStatus(invalid.status());
            mistakes.show(invalid, language, model);
            return page(form, cards.teams(actor), language, model);
        }
    }

    @PostMapping("/end")
    String end(@RequestParam String whose, @RequestParam long version, Actor actor, RedirectAttributes next) {
        try {
            ending.end(whose, version, actor);
            return "redirect:/absences?done=ended";
        } catch (NotFound endedMeanwhile) {
            return "redirect:/absences?done=ended";
        } catch (StaleVersion changedMeanwhile) {
            return lookAgain(whose, next);
        }
    }

    private static String lookAgain(@Nullable String whose, RedirectAttributes next) {
        next.addAttribute("whose", whose);
        next.addAttribute("changed", "yes");
        return "redirect:/absences";
    }

    private String page(AbsenceForm form, AbsenceTeams teams, Locale language, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("cards", cards.of(form, teams, reading.all(teams.actor()), language));
        return PAGE;
    }
}
