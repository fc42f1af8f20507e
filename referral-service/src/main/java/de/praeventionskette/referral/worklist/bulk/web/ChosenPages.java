package de.praeventionskette.referral.worklist.bulk.web;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.aggregate.RequestKey;
import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.request.IdempotencyKey;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.security.AllowedTo;
import de.praeventionskette.referral.input.RequestKeys;
import de.praeventionskette.referral.referral.web.MoveForm;
import de.praeventionskette.referral.worklist.bulk.Chosen;
import de.praeventionskette.referral.worklist.bulk.MoveMany;
import de.praeventionskette.referral.worklist.bulk.Result;
import de.praeventionskette.referral.worklist.bulk.Step;
import de.praeventionskette.referral.worklist.web.ManyMove;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** From many chosen lines of a list over one question to what became of each. */
@Hidden
@Controller
@RequestMapping("/worklists/chosen")
@AllowedTo({Role.PROFESSIONAL, Role.PROVIDER})
class ChosenPages {
    private final MoveMany many;
    private final RequestKeys keys;
    private final ChosenView view;
    private final ResultView results;

    ChosenPages(MoveMany many, RequestKeys keys, ChosenView view, ResultView results) {
        this.many = many;
        this.keys = keys;
        this.view = view;
        this.results = results;
    }

    /** What was chosen does not stand in the address. */
    @GetMapping({"", "/moves"})
    String lost() {
        return "redirect:/";
    }

    /** Asks what is still needed; nothing is done yet. */
    @PostMapping
    String choose(
            @ModelAttribute("choice") ChoiceForm choice,
            Actor actor,
            Locale language,
            Model model,
            HttpServletResponse response) {
        try {
            return view.ask(choice, choice.read(), actor, language, model);
        } catch (Invalid unreadable) {
            response.setStatus(unreadable.status());
            return view.nothing(choice, unreadable, language, model);
        }
    }

    /** Answers at once what became of each; sending again finishes what was left and answers the same. */
    @PostMapping("/moves")
    String move(
            @ModelAttribute("choice") ChoiceForm choice,
            @ModelAttribute("form") MoveForm form,
            Actor actor,
            Locale language,
            Model model,
            HttpServletResponse response) {
        List<Chosen> chosen;
        ManyMove move;
        try {
            chosen = choice.read();
            move = choice.wanted();
        } catch (Invalid unreadable) {
            response.setStatus(unreadable.status());
            return view.nothing(choice, unreadable, language, model);
        }
        if (move == null) {
            return view.ask(choice, chosen, actor, language, model);
        }
        try {
            RequestKey once = keys.once(
                    new IdempotencyKey(choice.key() == null ? "" : choice.key()),
                    Map.of("move", move, "form", form, "chosen", chosen));
            List<Result> done = many.move(new MoveMany.Request(step(move, form), form.said(), chosen, once), actor);
            return results.show(choice, move, done, actor, language, model);
        } catch (Invalid invalid) {
            response.setStatus(invalid.status());
            return view.askAgain(choice, chosen, invalid, actor, language, model);
        }
    }

    private static Step step(ManyMove move, MoveForm form) {
        return switch (move) {
            case ACCEPT -> new Step.Accept();
            case CONTACT -> new Step.Note(form.howFar());
            case START -> new Step.Start();
            case REASSIGN -> new Step.PassOn(form.newTeam());
            case REJECT -> new Step.Reject(form.why());
            case ASK -> new Step.Ask();
            case CANCEL -> new Step.Cancel(form.why());
        };
    }
}
