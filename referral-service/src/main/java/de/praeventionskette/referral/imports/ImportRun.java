package de.praeventionskette.referral.imports;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One import while it runs.
 *
 * @param region five-digit district key
 * @param dryRun whether nothing is to be written
 * @param wouldExist child of each line that a dry run found good, by importId
 */
public record ImportRun(String region, boolean dryRun, Map<String, String> wouldExist) {
    /** A run that begins. */
    public static ImportRun in(String region, boolean dryRun) {
        return new ImportRun(region, dryRun, new ConcurrentHashMap<>());
    }

    void note(String importId, String childKey) {
        if (dryRun) {
            wouldExist.put(importId, childKey);
        }
    }

    Optional<String> childOf(String importId) {
        return Optional.ofNullable(wouldExist.get(importId));
    }
}
