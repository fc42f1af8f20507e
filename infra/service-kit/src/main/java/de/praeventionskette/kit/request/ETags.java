package de.praeventionskette.kit.request;

import de.praeventionskette.kit.problem.Malformed;
import de.praeventionskette.kit.problem.PreconditionFailed;
import java.util.regex.Pattern;

/** Versions as strong entity tags: version 7 is {@code "v7"}, quotes included. */
public final class ETags {
    private static final Pattern FORM = Pattern.compile("\"v(0|[1-9][0-9]{0,17})\"");

    private ETags() {}

    /** The tag of a version, for the header {@code ETag}. */
    public static String of(long version) {
        return "\"v" + version + "\"";
    }

    /** The version of a tag; refuses with 400 what is no tag of ours, such as a weak one or {@code *}. */
    public static long version(String tag) {
        var match = FORM.matcher(tag.strip());
        if (!match.matches()) {
            throw new Malformed("If-Match", "etag");
        }
        return Long.parseLong(match.group(1));
    }

    /** Refuses with 412 if what is stored is another version than the caller's. */
    public static void require(IfMatch wanted, long stored) {
        if (wanted.version() != stored) {
            throw new PreconditionFailed("request.version-changed");
        }
    }
}
