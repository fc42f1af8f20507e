package de.praeventionskette.referral.draft;

import java.time.Instant;

/**
 * A draft whose reading is on record.
 *
 * @param key of its form
 * @param count of the save that is shown
 */
public record OpenedDraft(String key, long count, Instant savedAt, TypedForm form) {}
