package de.praeventionskette.referral.notice.web;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.security.AllowedTo;
import de.praeventionskette.referral.input.Fields;
import de.praeventionskette.referral.input.web.Mistakes;
import de.praeventionskette.referral.notice.NoticeKind;
import de.praeventionskette.referral.notice.Postbox;
import de.praeventionskette.referral.notice.SwitchNotices;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A person's own notices: where to, of what, and off again with one tap. */
@Hidden
@Controller
@RequestMapping("/notices")
@AllowedTo({Role.PROFESSIONAL, Role.PROVIDER, Role.COORDINATOR, Role.PLANNER})
class NoticePages {
    private static final String PAGE = "notices";

    private final SwitchNotices notices;
    private final Wishes wishes;
    private final Postbox postbox;
    private final Mistakes mistakes;

    NoticePages(SwitchNotices notices, Wishes wishes, Postbox postbox, Mistakes mistakes) {
        this.notices = notices;
        this.wishes = wishes;
        this.postbox = postbox;
        this.mistakes = mistakes;
    }

    @GetMapping
    String show(@RequestParam(required = false) @Nullable String done, Actor actor, Model model) {
        NoticeView view = NoticeView.of(notices.of(actor), actor);
        model.addAttribute("done", Done.of(done));
        return page(
                view,
                Objects.requireNonNullElse(view.email(), wishes.suggestion().orElse("")),
                view.kinds(),
                actor,
                model);
    }

    /** What was done just now. */
    private enum Done {
        ON,
        PROVEN,
        AGAIN,
        OFF;

        static @Nullable String of(@Nullable String word) {
            return Arrays.stream(values())
                    .map(each -> each.name().toLowerCase(Locale.ROOT))
                    .filter(each -> each.equals(word))
                    .findFirst()
                    .orElse(null);
        }
    }

    private String page(NoticeView view, String email, List<NoticeKind> chosen, Actor actor, Model model) {
        List<NoticeKind> possible = NoticeKind.of(actor);
        model.addAttribute("setUp", postbox.setUp());
        model.addAttribute("view", view);
        model.addAttribute("email", email);
        model.addAttribute("kinds", possible);
        model.addAttribute("chosen", view.on() ? chosen : possible);
        model.addAttribute("back", possible.contains(NoticeKind.REQUEST) ? "/" : "/late");
        return PAGE;
    }

    @PostMapping
    String on(
            @RequestParam(required = false) @Nullable String email,
            @RequestParam(required = false) @Nullable List<String> kinds,
            Actor actor,
            Locale language,
            Model model,
            HttpServletResponse response) {
        try {
            var wish = wishes.read(email, kinds, language);
            notices.on(wish.mailbox(), wish.kinds(), actor);
            return "redirect:/notices?done=on";
        } catch (Invalid problem) {
            List<NoticeKind> typed = Arrays.stream(NoticeKind.values())
                    .filter(kind -> kinds != null && kinds.contains(kind.name()))
                    .toList();
            return again(problem, Objects.requireNonNullElse(email, ""), typed, actor, language, model, response);
        }
    }

    @PostMapping("/confirmation")
    String prove(
            @RequestParam(required = false) @Nullable String number,
            Actor actor,
            Locale language,
            Model model,
            HttpServletResponse response) {
        try {
            Fields fields = new Fields();
            String typed =
                    fields.code("number", number == null ? null : number.replaceAll("\\s", ""), NoticeApi.NUMBER);
            fields.done();
            notices.prove(typed, actor);
            return "redirect:/notices?done=proven";
        } catch (Invalid problem) {
            return again(problem, null, null, actor, language, model, response);
        }
    }

    private String again(
            Invalid problem,
            @Nullable String email,
            @Nullable List<NoticeKind> typed,
            Actor actor,
            Locale language,
            Model model,
            HttpServletResponse response) {
        response.setStatus(problem.status());
        mistakes.show(problem, language, model);
        NoticeView view = NoticeView.of(notices.of(actor), actor);
        String shown = Objects.requireNonNullElse(email == null ? view.email() : email, "");
        String page = page(view, shown, view.kinds(), actor, model);
        if (typed != null) {
            model.addAttribute("chosen", typed);
        }
        return page;
    }

    @PostMapping("/number")
    String askAgain(Actor actor) {
        notices.askAgain(actor);
        return "redirect:/notices?done=again";
    }

    @PostMapping("/switch-off")
    String off(Actor actor) {
        notices.off(actor);
        return "redirect:/notices?done=off";
    }
}
