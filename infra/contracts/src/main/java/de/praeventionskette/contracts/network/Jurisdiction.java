package de.praeventionskette.contracts.network;

import de.praeventionskette.contracts.vocabulary.LegalDomain;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Zuständigkeit: who is responsible for what where, as data with validity and source.
 *
 * @param id public id
 * @param region five-digit district key
 * @param municipalities AGS of the municipalities for which it holds
 * @param legalDomain the law in question
 * @param agency id of the responsible agency
 * @param team id of the team, where known
 * @param validFrom first day
 * @param validTo last day; null: open
 * @param source where this is written, with its date
 */
public record Jurisdiction(
        String id,
        String region,
        List<String> municipalities,
        @Nullable LegalDomain legalDomain,
        String agency,
        @Nullable String team,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source) {}
