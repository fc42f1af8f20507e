package de.praeventionskette.referral.family.web;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.aggregate.RequestKey;
import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.security.AllowedTo;
import de.praeventionskette.referral.input.Fields;
import de.praeventionskette.referral.input.web.Mistakes;
import de.praeventionskette.referral.input.web.Typed;
import de.praeventionskette.referral.path.GuardianRole;
import de.praeventionskette.referral.path.HolderId;
import de.praeventionskette.referral.path.PathCode;
import de.praeventionskette.referral.referral.ReferralId;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The codes of a family's guardians, beside the page of a referral: who sees it, and one code for each. */
@Hidden
@Controller
@RequestMapping("/{id}/guardians")
@AllowedTo({Role.PROFESSIONAL, Role.PROVIDER})
class GuardianPages {
    private static final int KEY = 100;
    private static final Set<String> DONE = Set.of("shown", "hidden", "closed");

    private final GuardianActs acts;
    private final Mistakes mistakes;

    GuardianPages(GuardianActs acts, Mistakes mistakes) {
        this.acts = acts;
        this.mistakes = mistakes;
    }

    @GetMapping
    String all(
            @PathVariable String id, @RequestParam(required = false) @Nullable String done, Actor actor, Model model) {
        model.addAttribute("done", done != null && DONE.contains(done) ? done : null);
        return page(id, actor, model);
    }

    /** Shows the code once, never in an address. */
    @PostMapping
    String issue(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String role,
            @RequestParam(required = false) @Nullable String key,
            Actor actor,
            Locale language,
            Model model,
            HttpServletResponse response) {
        try {
            Fields fields = new Fields();
            GuardianRole whose = fields.required(
                    "role", Typed.word(fields, "role", role, GuardianRole.class), GuardianRole.OTHER_GUARDIAN);
            String once = fields.text("key", key, KEY);
            fields.done();
            String digest = once + whose;
            String code = acts.issue()
                    .issue(new ReferralId(id), whose, new RequestKey(once, digest), actor)
                    .code()
                    .spoken();
            return code(id, code, true, model);
        } catch (Invalid invalid) {
            return again(invalid, id, actor, language, model, response);
        }
    }

    @PostMapping("/brought")
    String showByCode(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String pathCode,
            Actor actor,
            Locale language,
            Model model,
            HttpServletResponse response) {
        try {
            Fields fields = new Fields();
            String code = fields.text("pathCode", pathCode, PathCode.LONGEST_TYPED);
            fields.done();
            acts.show().showByCode(new ReferralId(id), code, actor);
            return back(id, "shown");
        } catch (Invalid invalid) {
            return again(invalid, id, actor, language, model, response);
        }
    }

    @PostMapping("/{guardian}/view")
    String show(@PathVariable String id, @PathVariable String guardian, @RequestParam boolean shows, Actor actor) {
        acts.show().show(new ReferralId(id), new HolderId(guardian), shows, actor);
        return back(id, shows ? "shown" : "hidden");
    }

    @PostMapping("/{guardian}/code")
    String renew(
            @PathVariable String id,
            @PathVariable String guardian,
            @RequestParam(required = false) @Nullable String key,
            Actor actor,
            Model model) {
        Fields fields = new Fields();
        String once = fields.text("key", key, KEY);
        fields.done();
        RequestKey renewal = new RequestKey(once, once + guardian);
        String code = acts.renew()
                .renew(new ReferralId(id), new HolderId(guardian), renewal, actor)
                .spoken();
        return code(id, code, false, model);
    }

    @PostMapping("/{guardian}/closing")
    String close(@PathVariable String id, @PathVariable String guardian, Actor actor) {
        acts.close().close(new ReferralId(id), new HolderId(guardian), actor);
        return back(id, "closed");
    }

    private static String back(String id, String done) {
        return "redirect:/" + id + "/guardians?done=" + done;
    }

    private static String code(String id, String code, boolean further, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("code", code);
        model.addAttribute("further", further);
        return "referral-code";
    }

    private String again(
            Invalid invalid, String id, Actor actor, Locale language, Model model, HttpServletResponse response) {
        response.setStatus(invalid.status());
        mistakes.show(invalid, language, model);
        return page(id, actor, model);
    }

    /** Each form has a key of its own, so that a second press of its button does nothing. */
    private String page(String id, Actor actor, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("guardians", acts.guardians().of(new ReferralId(id), actor));
        model.addAttribute("roles", GuardianRole.values());
        model.addAttribute("key", UUID.randomUUID().toString());
        return "referral-guardians";
    }
}
