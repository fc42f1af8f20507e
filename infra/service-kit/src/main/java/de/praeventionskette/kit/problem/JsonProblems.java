package de.praeventionskette.kit.problem;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says which field of a JSON body cannot be read and what would be right, without repeating what was sent. */
final class JsonProblems {
    private JsonProblems() {}

    static RequestProblem of(HttpMessageNotReadableException failure) {
        RequestProblem thrown = thrownWhileReading(failure);
        if (thrown != null) {
            return thrown;
        }
        return switch (failure.getCause()) {
            case UnrecognizedPropertyException unknown -> new Malformed(path(unknown), "unknown-field");
            case InvalidFormatException format -> wrongValue(format);
            case MismatchedInputException mismatch -> wrongValue(mismatch);
            case JacksonException other when !other.getPath().isEmpty() -> new Malformed(path(other), "invalid");
            case JacksonException syntax ->
                new Malformed(
                        "body",
                        "not-json",
                        syntax.getLocation() == null ? 0 : syntax.getLocation().getLineNr());
            case null, default -> new Malformed("body", "missing");
        };
    }

    /** A value type may refuse its text with a problem of its own; the place in the body is added to it. */
    private static @Nullable RequestProblem thrownWhileReading(Throwable failure) {
        String path = "";
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof JacksonException json && path.isEmpty()) {
                path = path(json);
            }
            if (cause instanceof RequestProblem problem) {
                return problem.violations().isEmpty() ? problem : placed(problem, path);
            }
        }
        return null;
    }

    private static RequestProblem placed(RequestProblem problem, String path) {
        List<Violation> placed = problem.violations().stream()
                .map(it -> new Violation(path.isEmpty() ? it.field() : path, it.code(), it.text(), it.args()))
                .toList();
        return problem.status() == 422 ? new Invalid(placed) : new Malformed(placed);
    }

    private static Malformed wrongValue(MismatchedInputException failure) {
        Class<?> target = failure.getTargetType();
        String field = path(failure);
        if (target != null && target.isEnum()) {
            return new Malformed(field, "not-one-of", names(target));
        }
        return new Malformed(field, "type." + ExpectedType.of(target));
    }

    /** The names of an enum, in its order. */
    static String names(Class<?> enumeration) {
        return Arrays.stream(enumeration.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .collect(Collectors.joining(", "));
    }

    private static String path(JacksonException failure) {
        var path = new StringBuilder();
        for (JacksonException.Reference step : failure.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.isEmpty() ? "body" : path.toString();
    }
}
