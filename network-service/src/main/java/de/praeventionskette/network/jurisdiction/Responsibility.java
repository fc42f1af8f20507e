package de.praeventionskette.network.jurisdiction;

import de.praeventionskette.network.agency.Agency;
import de.praeventionskette.network.agency.Team;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to: who is responsible here, in this legal domain, on this day? */
public sealed interface Responsibility {
    /** One agency, and by which rule. */
    record Responsible(Candidate by) implements Responsibility {}

    /**
     * Nothing is recorded for this day: nobody may guess.
     *
     * @param recordedFrom the next day for which something is recorded, if there is one
     */
    record Unknown(@Nullable LocalDate recordedFrom) implements Responsibility {}

    /** Several rules apply: the region has to say which one. */
    record MoreThanOne(List<Candidate> candidates) implements Responsibility {
        public MoreThanOne {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * A rule that applies.
     *
     * @param rule with source and validity
     * @param agency the responsible agency
     * @param team the team in it, where known
     */
    record Candidate(
            Jurisdiction rule, Agency agency, @Nullable Team team) {}
}
