package de.praeventionskette.network.jurisdiction.web;

import de.praeventionskette.contracts.vocabulary.LegalDomain;
import de.praeventionskette.network.agency.Team;
import de.praeventionskette.network.jurisdiction.ResolveResponsibility.Answer;
import de.praeventionskette.network.jurisdiction.Responsibility.Candidate;
import de.praeventionskette.network.jurisdiction.Responsibility.MoreThanOne;
import de.praeventionskette.network.jurisdiction.Responsibility.Responsible;
import de.praeventionskette.network.jurisdiction.Responsibility.Unknown;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer as the page shows it.
 *
 * @param kind {@code responsible}, {@code unknown} or {@code more-than-one}: the last part of message keys
 * @param rules what applies
 * @param recordedFrom where it is unknown: the next day for which something is recorded
 */
record AnswerView(
        String kind,
        String ags,
        String municipality,
        LegalDomain domain,
        LocalDate on,
        List<RuleView> rules,
        @Nullable LocalDate recordedFrom) {

    /** A rule that applies. */
    record RuleView(
            String agency,
            @Nullable String team,
            LocalDate from,
            @Nullable LocalDate to,
            String source) {
        private static RuleView of(Candidate candidate) {
            Team team = candidate.team();
            return new RuleView(
                    candidate.agency().content().name(),
                    team == null ? null : team.name(),
                    candidate.rule().validity().from(),
                    candidate.rule().validity().to(),
                    candidate.rule().source());
        }
    }

    static AnswerView of(Answer answer) {
        return switch (answer.responsibility()) {
            case Responsible(Candidate by) -> of(answer, "responsible", List.of(by), null);
            case Unknown(LocalDate recordedFrom) -> of(answer, "unknown", List.of(), recordedFrom);
            case MoreThanOne(List<Candidate> candidates) -> of(answer, "more-than-one", candidates, null);
        };
    }

    private static AnswerView of(
            Answer answer, String kind, List<Candidate> candidates, @Nullable LocalDate recordedFrom) {
        return new AnswerView(
                kind,
                answer.municipality().ags().value(),
                answer.municipality().name(),
                answer.domain(),
                answer.on(),
                candidates.stream().map(RuleView::of).toList(),
                recordedFrom);
    }
}
