package de.praeventionskette.kit.problem;

import de.praeventionskette.kit.problem.Problem.FieldError;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Words a problem in one language. What has no text of its own gets the one of its status. */
public final class ProblemTexts {
    private final MessageSource messages;

    ProblemTexts(MessageSource messages) {
        this.messages = messages;
    }

    /** The problem as it goes out. */
    public Problem word(RequestProblem problem, Locale language) {
        return word(problem, language, null);
    }

    Problem word(RequestProblem problem, Locale language, @Nullable String traceId) {
        Object[] args = problem.args().toArray();
        List<FieldError> errors = problem.violations().stream()
                .map(violation -> new FieldError(violation.field(), violation.code(), reason(violation, language)))
                .toList();
        return new Problem(
                URI.create("urn:praeventionskette:problem:" + problem.code()),
                text(problem, "title", args, language),
                problem.status(),
                problem.code(),
                text(problem, "detail", args, language),
                errors.isEmpty() ? null : errors,
                traceId);
    }

    private String text(RequestProblem problem, String part, Object[] args, Locale language) {
        String own = messages.getMessage(problem.code() + "." + part, args, null, language);
        if (own != null) {
            return own;
        }
        String ofStatus = messages.getMessage("status." + problem.status() + "." + part, args, null, language);
        return ofStatus != null
                ? ofStatus
                : messages.getMessage(
                        problem.status() < 500 ? "status.4xx." + part : "status.5xx." + part, args, language);
    }

    private String reason(Violation violation, Locale language) {
        if (violation.text() != null) {
            return violation.text();
        }
        Object[] args = violation.args().toArray();
        String own = messages.getMessage("violation." + violation.code(), args, null, language);
        return own != null ? own : messages.getMessage("violation.invalid", args, language);
    }
}
