package de.praeventionskette.referral.referral.web;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.aggregate.AggregateStore.StaleVersion;
import de.praeventionskette.kit.problem.Conflict;
import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.security.AllowedTo;
import de.praeventionskette.referral.referral.IllegalMove;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What both sides do about a warm hand-over on the page of a referral. Whoever acts on an old page is asked to look again. */
@Hidden
@Controller
@RequestMapping("/{id}/hand-over")
@AllowedTo({Role.PROFESSIONAL, Role.PROVIDER})
class HandOverPages {
    private final HandOverMoves handOver;
    private final ReferralDetail detail;

    HandOverPages(HandOverMoves handOver, ReferralDetail detail) {
        this.handOver = handOver;
        this.detail = detail;
    }

    /** A page that is being answered. */
    private record Page(String id, HandOverForm form, Actor actor, Locale language, Model model) {}

    @PostMapping
    String wish(
            @PathVariable String id,
            @ModelAttribute HandOverForm form,
            Actor actor,
            Locale language,
            Model model,
            HttpServletResponse response) {
        Page page = new Page(id, form, actor, language, model);
        return answered("wish", page, response, () -> handOver.wish().wish(form.wish(), form.turn(id, actor)));
    }

    @PostMapping("/removal")
    String takeBack(
            @PathVariable String id,
            @ModelAttribute HandOverForm form,
            Actor actor,
            Locale language,
            Model model,
            HttpServletResponse response) {
        Page page = new Page(id, form, actor, language, model);
        return answered("removal", page, response, () -> handOver.takeBack().takeBack(form.turn(id, actor)));
    }

    @PostMapping("/answer")
    String answer(
            @PathVariable String id,
            @ModelAttribute HandOverForm form,
            Actor actor,
            Locale language,
            Model model,
            HttpServletResponse response) {
        Page page = new Page(id, form, actor, language, model);
        return answered(
                "answer", page, response, () -> handOver.answer().answer(form.agreement(), form.turn(id, actor)));
    }

    @PostMapping("/note")
    String note(
            @PathVariable String id,
            @ModelAttribute HandOverForm form,
            Actor actor,
            Locale language,
            Model model,
            HttpServletResponse response) {
        Page page = new Page(id, form, actor, language, model);
        return answered("note", page, response, () -> handOver.note().note(form.note(), form.turn(id, actor)));
    }

    private String answered(String what, Page page, HttpServletResponse response, Runnable act) {
        try {
            act.run();
            return "redirect:/" + page.id() + "?done=hand-over-" + what;
        } catch (StaleVersion | IllegalMove | Conflict changedMeanwhile) {
            return "redirect:/" + page.id() + "?changed";
        } catch (Invalid invalid) {
            response.setStatus(invalid.status());
            detail.handOverMistakes(invalid, what, page.form(), page.language(), page.model());
            return detail.show(page.id(), page.actor(), page.language(), page.model());
        }
    }
}
