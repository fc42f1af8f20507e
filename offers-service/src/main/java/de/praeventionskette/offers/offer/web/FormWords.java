package de.praeventionskette.offers.offer.web;

import de.praeventionskette.kit.problem.Problem;
import de.praeventionskette.kit.problem.ProblemTexts;
import de.praeventionskette.kit.problem.RequestProblem;
import de.praeventionskette.offers.municipality.MunicipalityNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Labels of choices and reasons of refusals in a form. */
public final class FormWords {
    private final MunicipalityNames names;
    private final OfferWording wording;
    private final ProblemTexts problems;

    public FormWords(MunicipalityNames names, OfferWording wording, ProblemTexts problems) {
        this.names = names;
        this.wording = wording;
        this.problems = problems;
    }

    OfferForm.Words of(Locale language) {
        return new OfferForm.Words(names, wording, language);
    }

    /** Every refusal with the id of its control; those of list items belong to the control of the list. */
    List<FieldReason> errors(RequestProblem problem, Locale language) {
        List<Problem.FieldError> errors = problems.word(problem, language).errors();
        return errors == null
                ? List.of()
                : errors.stream()
                        .map(error -> new FieldReason(control(error.field()), error.reason()))
                        .toList();
    }

    /** The first reason for each control. */
    Map<String, String> reasons(RequestProblem problem, Locale language) {
        Map<String, String> reasons = new LinkedHashMap<>();
        errors(problem, language).forEach(error -> reasons.putIfAbsent(error.field(), error.reason()));
        return reasons;
    }

    private static String control(String field) {
        int bracket = field.indexOf('[');
        return bracket < 0 ? field : field.substring(0, bracket);
    }

    /** What is wrong with one control. */
    public record FieldReason(String field, String reason) {}
}
