package de.praeventionskette.referral.input;

import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.problem.Violation;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads fields and collects what is wrong with them, so that one answer names all. A required field that is missing is
 * answered with a stand-in, which {@link #done()} keeps from going any further.
 */
public final class Fields {
    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cc}&&[^\\n\\r\\t]]|\\p{Cs}|\\p{Co}|\\p{Cn}");

    private final List<Violation> found = new ArrayList<>();

    /** A text that must be there, in NFC, without surrounding spaces, at most {@code longest} characters. */
    public String text(String field, @Nullable String value, int longest) {
        String text = optionalText(field, value, longest);
        if (text == null) {
            refuse(field, "missing");
            return "";
        }
        return text;
    }

    /** The same where it may be missing; blank is missing. */
    public @Nullable String optionalText(String field, @Nullable String value, int longest) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String text = Normalizer.normalize(value.strip(), Normalizer.Form.NFC);
        if (text.length() > longest) {
            refuse(field, "too-long", longest);
        } else if (FORBIDDEN.matcher(text).find()) {
            refuse(field, "characters");
        }
        return text;
    }

    /** A text of a given form. */
    public String code(String field, @Nullable String value, Pattern form) {
        String text = optionalCode(field, value, form);
        if (text == null) {
            refuse(field, "missing");
            return "";
        }
        return text;
    }

    /** The same where it may be missing. */
    public @Nullable String optionalCode(String field, @Nullable String value, Pattern form) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (!form.matcher(value.strip()).matches()) {
            refuse(field, "invalid");
        }
        return value.strip();
    }

    /** A value that must be there. */
    public <T> T required(String field, @Nullable T value, T standIn) {
        if (value == null) {
            refuse(field, "missing");
            return standIn;
        }
        return value;
    }

    /** A list that must not be empty. */
    public <T> List<T> some(String field, @Nullable Collection<T> values) {
        List<T> there = values == null
                ? List.of()
                : values.stream().filter(Objects::nonNull).distinct().toList();
        if (there.isEmpty()) {
            refuse(field, "missing");
        }
        return there;
    }

    /** Notes that a field is not acceptable. */
    public void refuse(String field, String code, Object... args) {
        found.add(Violation.of(field, code, args));
    }

    /** Whether everything was fine so far. */
    public boolean fine() {
        return found.isEmpty();
    }

    /** What was found. */
    public List<Violation> violations() {
        return List.copyOf(found);
    }

    /**
     * The end of reading.
     *
     * @throws Invalid something was refused
     */
    public void done() {
        if (!found.isEmpty()) {
            throw new Invalid(found);
        }
    }
}
