package de.praeventionskette.kit.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that the caller can do something about. A use case throws one of the concrete types below; the kit turns
 * it into a problem detail or a page. Texts come from the bundles {@code problems} under {@code <code>.title} and
 * {@code <code>.detail}; arguments are put into them, so they must never carry personal data.
 */
public abstract class RequestProblem extends RuntimeException {
    private final int status;
    private final String code;
    private final transient List<Violation> violations;
    private final transient List<Object> args;

    /**
     * A problem of the whole request, or of single fields.
     *
     * @param status HTTP status, 400 to 599
     * @param code stable and dotted, such as {@code offer.not-found}
     * @param violations the fields it is about, empty if none
     * @param args of the text, free of personal data
     */
    protected RequestProblem(int status, String code, List<Violation> violations, Object... args) {
        super(code);
        this.status = status;
        this.code = code;
        this.violations = List.copyOf(violations);
        this.args = List.of(args);
    }

    /** HTTP status. */
    public final int status() {
        return status;
    }

    /** Stable code, the same in every language. */
    public final String code() {
        return code;
    }

    /** The fields at fault, empty if the request as a whole is. */
    public final List<Violation> violations() {
        return violations;
    }

    /** Arguments of the text. */
    public final List<Object> args() {
        return args;
    }

    /** The name of the only field at fault, else null. */
    public final @Nullable String field() {
        return violations.size() == 1 ? violations.getFirst().field() : null;
    }
}
