package de.praeventionskette.kit.problem;

import jakarta.validation.ConstraintViolationException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Finds the problem behind an exception; what nobody foresaw becomes a 500. */
final class ProblemTranslation {
    private final ProblemMappings mappings;

    ProblemTranslation(ProblemMappings mappings) {
        this.mappings = mappings;
    }

    RequestProblem translate(Throwable failure) {
        return mappings.find(failure).orElseGet(() -> known(failure));
    }

    private RequestProblem known(Throwable failure) {
        return switch (failure) {
            case RequestProblem problem -> problem;
            case HttpMessageNotReadableException unreadable -> JsonProblems.of(unreadable);
            case MethodArgumentNotValidException invalid -> ValidationProblems.of(invalid);
            case BindException invalid -> ValidationProblems.of(invalid);
            case HandlerMethodValidationException invalid -> ValidationProblems.of(invalid);
            case ConstraintViolationException invalid -> ValidationProblems.of(invalid);
            default -> {
                var ofWeb = WebProblems.of(failure);
                yield ofWeb != null ? ofWeb : behind(failure);
            }
        };
    }

    /** Spring and the container wrap what a filter or a conversion threw. */
    private RequestProblem behind(Throwable failure) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof RequestProblem problem) {
                return problem;
            }
            var mapped = mappings.find(cause);
            if (mapped.isPresent()) {
                return mapped.get();
            }
        }
        return new WebProblems.Unexpected();
    }
}
