package de.praeventionskette.kit.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What to look for in the log; null means any.
 *
 * @param kind of what was looked at
 * @param id of what was looked at
 * @param organization acted for
 * @param from first point in time, inclusive
 * @param until last point in time, exclusive
 */
public record AccessQuery(
        @Nullable String kind,
        @Nullable String id,
        @Nullable String organization,
        @Nullable Instant from,
        @Nullable Instant until) {

    /** Everything. */
    public static AccessQuery all() {
        return new AccessQuery(null, null, null, null, null);
    }

    /** Every access to one thing. */
    public static AccessQuery about(String kind, String id) {
        return new AccessQuery(kind, id, null, null, null);
    }

    /** Every access of one organization. */
    public static AccessQuery by(String organization) {
        return new AccessQuery(null, null, organization, null, null);
    }

    /** The same, narrowed to a time. */
    public AccessQuery between(Instant start, Instant end) {
        return new AccessQuery(kind, id, organization, start, end);
    }

    boolean matches(AccessEntry entry) {
        DataAccess access = entry.access();
        return (kind == null || kind.equals(access.kind()))
                && (id == null || access.ids().contains(id))
                && (organization == null || organization.equals(access.organization()))
                && (from == null || !entry.at().isBefore(from))
                && (until == null || entry.at().isBefore(until));
    }
}
