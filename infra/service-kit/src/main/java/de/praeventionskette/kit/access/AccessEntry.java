package de.praeventionskette.kit.access;

import de.praeventionskette.kit.request.Cursor;
import de.praeventionskette.kit.request.RequestDigest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;

/**
 * An access as it stands in the log. Each entry holds the hash of the one before it in the same run, so that a
 * changed, removed or inserted entry shows.
 *
 * @param run random id of one run of one instance
 * @param number of the entry in its run, from 1 without gaps
 * @param at when, to the millisecond
 * @param access who looked at what, and why
 * @param previousHash hash of the entry before, 64 zeros for the first
 * @param hash SHA-256 over all of the above in canonical form
 */
public record AccessEntry(String run, long number, Instant at, DataAccess access, String previousHash, String hash) {
    static final String NONE_BEFORE = "0".repeat(64);

    /** The next entry of a run. */
    static AccessEntry chained(String run, long number, Instant at, DataAccess access, String previousHash) {
        return new AccessEntry(run, number, at, access, previousHash, hashOf(run, number, at, access, previousHash));
    }

    /** Whether the entry still is what was written. */
    boolean isIntact() {
        return hash.equals(hashOf(run, number, at, access, previousHash));
    }

    /** Unique and, within a run, in order. */
    String id() {
        return "%s/%019d".formatted(run, number);
    }

    Cursor cursor() {
        return Cursor.after(at, id());
    }

    private static String hashOf(String run, long number, Instant at, DataAccess access, String previousHash) {
        var content = new LinkedHashMap<String, Object>();
        content.put("run", run);
        content.put("number", number);
        content.put("at", at.toString());
        content.put("actor", access.actor());
        content.put("membership", access.membership());
        content.put("organization", access.organization());
        content.put("unit", access.unit() == null ? "" : access.unit());
        content.put("kind", access.kind());
        content.put("ids", access.ids());
        content.put("purpose", access.purpose());
        content.put("previous", previousHash);
        return RequestDigest.of(RequestDigest.canonical(content).getBytes(StandardCharsets.UTF_8));
    }
}
