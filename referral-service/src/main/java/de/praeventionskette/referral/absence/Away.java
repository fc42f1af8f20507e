package de.praeventionskette.referral.absence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That nobody of a team is there today.
 *
 * @param until the last local day
 * @param deputy id of the team that answers instead; null: nobody does
 * @param deputyName how that is called, or its id; null: nobody answers instead
 */
public record Away(
        LocalDate until, @Nullable String deputy, @Nullable String deputyName) {}
