package de.praeventionskette.offers.input;

import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.problem.Violation;
import java.net.URI;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one request and collects what is wrong with them. Texts are stripped and brought into Unicode
 * normal form C. Ask {@link #mustBeValid()} before using anything that was read: until then what stands for a wrong field
 * means nothing.
 */
public final class Input {
    private static final Pattern ID = Pattern.compile("[a-z0-9-]{3,60}");
    private static final Pattern PHONE = Pattern.compile("[0-9+()/ .-]{3,40}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)+");
    private static final int LONGEST_ADDRESS = 200;

    private final List<Violation> violations = new ArrayList<>();

    /** Notes that a field is not as it must be. */
    public void wrong(String field, String code, Object... args) {
        violations.add(Violation.of(field, code, args));
    }

    /** What was found wrong so far. */
    public List<Violation> violations() {
        return List.copyOf(violations);
    }

    /** @throws Invalid something is wrong; names all of it at once */
    public void mustBeValid() {
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
    }

    /** A text that is needed, with its length in characters. */
    public String text(String field, @Nullable String value, int shortest, int longest) {
        String text = clean(value);
        if (text == null) {
            wrong(field, "missing");
            return "";
        }
        if (text.length() < shortest || text.length() > longest) {
            wrong(field, "size", longest, shortest);
        }
        return text;
    }

    /** A text that may be left out. */
    public @Nullable String optionalText(String field, @Nullable String value, int longest) {
        String text = clean(value);
        return text == null ? null : text(field, text, 1, longest);
    }

    /** An id that a caller chose: 3 to 60 small letters, digits and hyphens. */
    public String id(String field, @Nullable String value) {
        String id = clean(value);
        if (id == null) {
            wrong(field, "missing");
            return "";
        }
        if (!ID.matcher(id).matches()) {
            wrong(field, "id");
        }
        return id;
    }

    /** A telephone number. */
    public @Nullable String phone(String field, @Nullable String value) {
        return matching(field, value, "phone", PHONE.asMatchPredicate());
    }

    /** A mail address. */
    public @Nullable String email(String field, @Nullable String value) {
        return matching(field, value, "email", EMAIL.asMatchPredicate());
    }

    /** An https address. */
    public @Nullable String website(String field, @Nullable String value) {
        return matching(field, value, "website", Input::isWebsite);
    }

    private @Nullable String matching(String field, @Nullable String value, String code, Predicate<String> condition) {
        String text = clean(value);
        if (text != null && (text.length() > LONGEST_ADDRESS || !condition.test(text))) {
            wrong(field, code);
        }
        return text;
    }

    private static boolean isWebsite(String text) {
        try {
            URI uri = new URI(text);
            return "https".equals(uri.getScheme()) && uri.getHost() != null;
        } catch (java.net.URISyntaxException notOne) {
            return false;
        }
    }

    /** A number between two bounds, both included. */
    public int number(String field, @Nullable Integer value, int least, int most) {
        if (value == null) {
            wrong(field, "missing");
            return least;
        }
        if (value < least) {
            wrong(field, "min", least);
        } else if (value > most) {
            wrong(field, "max", most);
        }
        return value;
    }

    /** Something that is needed; null if it is missing, which is noted. */
    public <T> @Nullable T needed(String field, @Nullable T value) {
        if (value == null) {
            wrong(field, "missing");
        }
        return value;
    }

    /**
     * A list without doubles.
     *
     * @param read reads one item, given the name of its field; null: it is wrong, which is noted already
     */
    public <T, R> List<R> list(String field, @Nullable List<T> values, int least, int most, Item<T, R> read) {
        List<T> given = values == null ? List.of() : values;
        if (given.size() < least || given.size() > most) {
            wrong(field, given.isEmpty() ? "missing" : "items", least, most);
            return List.of();
        }
        List<R> items = new ArrayList<>();
        Set<R> seen = new HashSet<>();
        for (int i = 0; i < given.size(); i++) {
            String place = field + "[" + i + "]";
            R item = read.read(place, given.get(i));
            if (item != null && !seen.add(item)) {
                wrong(place, "twice");
            } else if (item != null) {
                items.add(item);
            }
        }
        return items;
    }

    /** A list of coded texts such as keys of municipalities. */
    public <R> List<R> codes(String field, @Nullable List<String> values, int most, Code<R> code) {
        return list(field, values, 1, most, (place, value) -> {
            String text = clean(value);
            if (text == null || !code.isOne().test(text)) {
                wrong(place, code.violation());
                return null;
            }
            return code.of().apply(text);
        });
    }

    /** Reads one item of a list. */
    @FunctionalInterface
    public interface Item<T, R> {
        @Nullable R read(String field, @Nullable T value);
    }

    /**
     * A kind of coded text.
     *
     * @param violation code of the reason where a text is none
     */
    public record Code<R>(String violation, Predicate<String> isOne, Function<String, R> of) {}

    /** A text as it is kept: stripped, in normal form C; null if nothing is left. */
    public static @Nullable String clean(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        return Normalizer.normalize(value.strip(), Normalizer.Form.NFC);
    }
}
