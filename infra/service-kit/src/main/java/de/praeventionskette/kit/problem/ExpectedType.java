package de.praeventionskette.kit.problem;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What kind of value a field takes, as the last part of a code such as {@code type.number}. */
final class ExpectedType {
    private ExpectedType() {}

    static String of(@Nullable Class<?> target) {
        if (target == null) {
            return "other";
        }
        if (target == boolean.class || target == Boolean.class) {
            return "boolean";
        }
        if (target.isPrimitive() || Number.class.isAssignableFrom(target)) {
            return "number";
        }
        if (CharSequence.class.isAssignableFrom(target)) {
            return "text";
        }
        if (target == LocalDate.class) {
            return "date";
        }
        if (target == Instant.class || Temporal.class.isAssignableFrom(target)) {
            return "time";
        }
        return target.isArray() || Collection.class.isAssignableFrom(target) ? "list" : "other";
    }
}
