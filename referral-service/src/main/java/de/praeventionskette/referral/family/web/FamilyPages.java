package de.praeventionskette.referral.family.web;

import de.praeventionskette.kit.problem.RequestProblem;
import de.praeventionskette.kit.security.OpenToAll;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.family.WithdrawForFamily;
import de.praeventionskette.referral.input.Fields;
import de.praeventionskette.referral.input.web.Mistakes;
import de.praeventionskette.referral.input.web.Typed;
import de.praeventionskette.referral.path.PathCode;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where a family takes its consent back with its path code, without a login (GDPR Art. 7(3)). The code is never part of an
 * address, and a code that opens nothing gets one answer whatever is wrong with it.
 */
@Hidden
@Controller
@RequestMapping("/family")
@OpenToAll
public class FamilyPages {
    private static final String PAGE = "family";

    private final WithdrawForFamily withdraw;
    private final Mistakes mistakes;
    private final Callers callers;

    public FamilyPages(WithdrawForFamily withdraw, Mistakes mistakes, Callers callers) {
        this.withdraw = withdraw;
        this.mistakes = mistakes;
        this.callers = callers;
    }

    /** What the family typed and chose. */
    public record Withdrawal(
            @Nullable String pathCode,
            @Nullable List<String> scopes,
            @Nullable String sure) {
        static final Withdrawal BLANK = new Withdrawal(null, null, null);

        /** Whether a scope is chosen. */
        public boolean has(String scope) {
            return scopes != null && scopes.contains(scope);
        }

        @Override
        public String toString() {
            return "Withdrawal[…]";
        }
    }

    @GetMapping
    String blank(@RequestParam(required = false) @Nullable String done, Model model) {
        model.addAttribute("done", done != null);
        return form(Withdrawal.BLANK, model);
    }

    @PostMapping
    String withdraw(
            @ModelAttribute Withdrawal typed,
            Locale language,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            Fields fields = new Fields();
            String code = fields.text("pathCode", typed.pathCode(), PathCode.LONGEST_TYPED);
            Set<ConsentScope> scopes = scopes(fields, typed);
            if (typed.sure() == null) {
                fields.refuse("sure", "sure-missing");
            }
            fields.done();
            withdraw.withdraw(code, scopes, callers.of(request));
            return "redirect:/family?done";
        } catch (RequestProblem problem) {
            if (problem.violations().isEmpty()) {
                throw problem;
            }
            response.setStatus(problem.status());
            mistakes.show(problem, language, model);
            return form(typed, model);
        }
    }

    private static Set<ConsentScope> scopes(Fields fields, Withdrawal typed) {
        List<String> chosen = typed.scopes() == null ? List.of() : typed.scopes();
        List<ConsentScope> known = fields.some(
                "scopes",
                chosen.stream()
                        .map(scope -> Typed.word(fields, "scopes", scope, ConsentScope.class))
                        .filter(Objects::nonNull)
                        .toList());
        return known.isEmpty() ? EnumSet.noneOf(ConsentScope.class) : EnumSet.copyOf(known);
    }

    private static String form(Withdrawal typed, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("scopes", ConsentScope.values());
        return PAGE;
    }
}
