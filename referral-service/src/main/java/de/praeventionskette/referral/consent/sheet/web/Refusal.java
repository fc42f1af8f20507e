package de.praeventionskette.referral.consent.sheet.web;

import de.praeventionskette.kit.problem.RequestProblem;

/** Why files were not taken, as the page of the referral says it. */
public enum Refusal {
    NO_FILE,
    TOO_MANY_FILES,
    TOO_LARGE,
    UNKNOWN_TYPE,
    TOO_MANY_SHEETS;

    /** The refusal that a problem stands for; another problem is thrown on. */
    static Refusal of(RequestProblem problem) {
        String code = problem.violations().isEmpty()
                ? problem.code()
                : problem.violations().getFirst().code();
        return switch (code) {
            case "missing" -> NO_FILE;
            case "sheet.too-many-files" -> TOO_MANY_FILES;
            case "sheet.too-large" -> TOO_LARGE;
            case "sheet.unknown-type" -> UNKNOWN_TYPE;
            case "sheet.too-many" -> TOO_MANY_SHEETS;
            default -> throw problem;
        };
    }
}
