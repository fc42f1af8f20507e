package de.praeventionskette.referral.referral.web;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.aggregate.AggregateStore.StaleVersion;
import de.praeventionskette.kit.problem.Conflict;
import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.security.AllowedTo;
import de.praeventionskette.referral.referral.IllegalMove;
import de.praeventionskette.referral.referral.Turn;
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
    private static final String SENT = "sent";

    private final HandOverMoves handOver;
    private final ReferralDetail detail;

    HandOverPages(HandOverMoves handOver, ReferralDetail detail) {
        this.handOver = handOver;
        this.detail = detail;
    }

    /** A form that was sent, and what answers it. */
    record Sent(String id, HandOverForm form, Actor actor, Locale language, Model model, HttpServletResponse response) {
        Turn turn() {
            return form.turn(id, actor);
        }

        @Override
        public String toString() {
            return "Sent[" + id + "]";
        }
    }

    @ModelAttribute(SENT)
    Sent sent(
            @PathVariable String id,
            @ModelAttribute HandOverForm form,
            Actor actor,
            Locale language,
            Model model,
            HttpServletResponse response) {
        return new Sent(id, form, actor, language, model, response);
    }

    @PostMapping
    String wish(@ModelAttribute(name = SENT, binding = false) Sent sent) {
        return answered("wish", sent, () -> handOver.wish().wish(sent.form().wish(), sent.turn()));
    }

    @PostMapping("/removal")
    String takeBack(@ModelAttribute(name = SENT, binding = false) Sent sent) {
        return answered("removal", sent, () -> handOver.takeBack().takeBack(sent.turn()));
    }

    @PostMapping("/answer")
    String answer(@ModelAttribute(name = SENT, binding = false) Sent sent) {
        return answered(
                "answer", sent, () -> handOver.answer().answer(sent.form().agreement(), sent.turn()));
    }

    @PostMapping("/note")
    String note(@ModelAttribute(name = SENT, binding = false) Sent sent) {
        return answered("note", sent, () -> handOver.note().note(sent.form().note(), sent.turn()));
    }

    private String answered(String what, Sent sent, Runnable act) {
        try {
            act.run();
            return "redirect:/" + sent.id() + "?done=hand-over-" + what;
        } catch (StaleVersion | IllegalMove | Conflict changedMeanwhile) {
            return "redirect:/" + sent.id() + "?changed";
        } catch (Invalid invalid) {
            sent.response().setStatus(invalid.status());
            detail.handOverMistakes(invalid, what, sent.form(), sent.language(), sent.model());
            return detail.show(sent.id(), sent.actor(), sent.language(), sent.model());
        }
    }
}
