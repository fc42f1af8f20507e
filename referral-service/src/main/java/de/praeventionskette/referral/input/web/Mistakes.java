package de.praeventionskette.referral.input.web;

import de.praeventionskette.kit.problem.Problem;
import de.praeventionskette.kit.problem.ProblemTexts;
import de.praeventionskette.kit.problem.RequestProblem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.ui.Model;

/** Puts what is wrong with a form where the page shows it: at the field, and all together at its top. */
public final class Mistakes {
    private final ProblemTexts problems;
    private final Words words;

    public Mistakes(ProblemTexts problems, Words words) {
        this.problems = problems;
        this.words = words;
    }

    /** A mistake in the summary; names the field, since the same reason may stand at several. */
    public record Mistake(String field, String reason) {}

    /** What is wrong with a request as a whole, and what to do. */
    public String detail(RequestProblem problem, Locale language) {
        Problem worded = problems.word(problem, language);
        return Objects.requireNonNullElse(worded.detail(), worded.title());
    }

    /** Shows a problem under the names of its fields. */
    public void show(RequestProblem problem, Locale language, Model model) {
        show(problem, "", language, model);
    }

    /**
     * Shows a problem of one form among several on a page.
     *
     * @param prefix what the ids of that form's fields begin with
     */
    public void show(RequestProblem problem, String prefix, Locale language, Model model) {
        Map<String, String> reasons = new LinkedHashMap<>();
        List<Mistake> mistakes = new ArrayList<>();
        List<Problem.FieldError> errors = problems.word(problem, language).errors();
        for (Problem.FieldError error : errors == null ? List.<Problem.FieldError>of() : errors) {
            String field = prefix + error.field();
            if (reasons.putIfAbsent(field, error.reason()) == null) {
                String label = words.textOr(error.field(), "field." + error.field(), language);
                mistakes.add(new Mistake(field, label + ": " + error.reason()));
            }
        }
        model.addAttribute("errors", mistakes);
        model.addAttribute("reasons", reasons);
    }
}
