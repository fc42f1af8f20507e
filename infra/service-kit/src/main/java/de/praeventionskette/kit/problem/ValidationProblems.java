package de.praeventionskette.kit.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Turns what bean validation and binding found into fields, codes and reasons. Never repeats a rejected value. */
final class ValidationProblems {
    private static final String[] BUILT_IN = {"{jakarta.validation.", "{org.hibernate.validator."};

    private ValidationProblems() {}

    static RequestProblem of(MethodArgumentNotValidException failure) {
        return new Invalid(violations(failure.getBindingResult().getAllErrors()));
    }

    static RequestProblem of(BindException failure) {
        return new Invalid(violations(failure.getAllErrors()));
    }

    static RequestProblem of(ConstraintViolationException failure) {
        return new Invalid(failure.getConstraintViolations().stream()
                .map(it -> violation(it.getPropertyPath().toString(), it, new Object[0]))
                .toList());
    }

    static RequestProblem of(HandlerMethodValidationException failure) {
        List<Violation> violations = new ArrayList<>();
        boolean body = false;
        for (ParameterValidationResult result : failure.getParameterValidationResults()) {
            if (result instanceof ParameterErrors errors) {
                body = true;
                violations.addAll(violations(errors.getAllErrors()));
            } else {
                String name = String.valueOf(result.getMethodParameter().getParameterName());
                result.getResolvableErrors().forEach(it -> violations.add(parameter(name, it, result)));
            }
        }
        return body ? new Invalid(violations) : new Malformed(violations);
    }

    private static Violation parameter(String name, MessageSourceResolvable error, ParameterValidationResult result) {
        return violation(name, result.unwrap(error, ConstraintViolation.class), arguments(error));
    }

    private static List<Violation> violations(List<ObjectError> errors) {
        return errors.stream().map(ValidationProblems::violation).toList();
    }

    private static Violation violation(ObjectError error) {
        String field = error instanceof FieldError onField ? onField.getField() : "body";
        if (!error.contains(ConstraintViolation.class)) {
            String code = "typeMismatch".equals(error.getCode()) ? "type.other" : "invalid";
            return Violation.of(field, code);
        }
        return violation(field, error.unwrap(ConstraintViolation.class), arguments(error));
    }

    private static Violation violation(String field, ConstraintViolation<?> found, Object[] args) {
        String constraint =
                found.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
        String text = builtIn(found.getMessageTemplate()) ? null : found.getMessage();
        return new Violation(field, kebab(constraint), text, List.of(args));
    }

    private static boolean builtIn(String template) {
        return Arrays.stream(BUILT_IN).anyMatch(template::startsWith);
    }

    private static Object[] arguments(MessageSourceResolvable error) {
        @Nullable Object @Nullable [] all = error.getArguments();
        if (all == null) {
            return new Object[0];
        }
        return Arrays.stream(all)
                .filter(it -> it != null && !(it instanceof MessageSourceResolvable))
                .map(it -> it instanceof Number || it instanceof Boolean ? it : String.valueOf(it))
                .toArray();
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
    }
}
