package de.praeventionskette.referral.reason.web;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.contracts.vocabulary.Reason;
import de.praeventionskette.kit.aggregate.RequestKey;
import de.praeventionskette.kit.problem.RequestProblem;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.security.AllowedTo;
import de.praeventionskette.referral.input.Fields;
import de.praeventionskette.referral.input.web.Mistakes;
import de.praeventionskette.referral.input.web.Typed;
import de.praeventionskette.referral.reason.AddReason;
import de.praeventionskette.referral.reason.OwnReason;
import de.praeventionskette.referral.reason.ReasonLists;
import de.praeventionskette.referral.reason.RetireReason;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An organization's own reasons: what can be chosen, a new one, and one that is no longer needed. */
@Hidden
@Controller
@RequestMapping("/reasons")
@AllowedTo({Role.PROFESSIONAL, Role.PROVIDER})
class ReasonPages {
    private final ReasonLists lists;
    private final AddReason add;
    private final RetireReason retire;
    private final Mistakes mistakes;

    ReasonPages(ReasonLists lists, AddReason add, RetireReason retire, Mistakes mistakes) {
        this.lists = lists;
        this.add = add;
        this.retire = retire;
        this.mistakes = mistakes;
    }

    /**
     * What was typed.
     *
     * @param key makes a second press of the button do nothing
     */
    record Form(
            @Nullable String key,
            @Nullable String code,
            @Nullable String german,
            @Nullable String english) {
        static Form empty() {
            return new Form(UUID.randomUUID().toString(), null, null, null);
        }

        ReasonBody body(Fields fields) {
            return new ReasonBody(Typed.word(fields, "code", code, Reason.class), german, english);
        }
    }

    @GetMapping
    String show(@RequestParam(required = false) @Nullable String done, Actor actor, Model model) {
        model.addAttribute("done", "added".equals(done) || "retired".equals(done) ? done : null);
        return page(Form.empty(), actor, model);
    }

    @PostMapping
    String add(@ModelAttribute Form form, Actor actor, Locale language, Model model, HttpServletResponse response) {
        try {
            Fields fields = new Fields();
            AddReason.Wording wording = form.body(fields).read(fields);
            String key = fields.text("key", form.key(), 100);
            fields.done();
            add.add(wording, new RequestKey(key, key), actor);
            return "redirect:/reasons?done=added";
        } catch (RequestProblem problem) {
            if (problem.violations().isEmpty()) {
                throw problem;
            }
            response.setStatus(problem.status());
            mistakes.show(problem, language, model);
            return page(form, actor, model);
        }
    }

    @PostMapping("/{id}/retirement")
    String retire(@PathVariable String id, Actor actor) {
        retire.retire(id, actor);
        return "redirect:/reasons?done=retired";
    }

    private String page(Form form, Actor actor, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("codes", Reason.values());
        model.addAttribute(
                "own",
                lists.of(actor.organization()).inUse().stream()
                        .sorted(Comparator.comparing(OwnReason::code))
                        .toList());
        return "reasons";
    }
}
