package de.praeventionskette.contracts.paths;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Weg: one whole path whose family allowed statistics. Pseudonymised personal data; all times are cut to the day.
 *
 * @param id published id: not the internal one, and another after each new consent
 * @param region five-digit district key
 * @param municipality AGS of the municipality at entry
 * @param entryDay day on which the first referral was submitted
 * @param entry before or after birth
 * @param ageBand age at entry
 * @param parts one part per referral, in the order of their submission
 */
public record Path(
        String id,
        String region,
        String municipality,
        LocalDate entryDay,
        @Nullable Entry entry,
        @Nullable AgeBand ageBand,
        List<Part> parts) {}
