package de.praeventionskette.network.jurisdiction.web;

import de.praeventionskette.contracts.vocabulary.LegalDomain;
import de.praeventionskette.kit.security.OpenToAll;
import de.praeventionskette.network.agency.Team;
import de.praeventionskette.network.jurisdiction.ResolveResponsibility;
import de.praeventionskette.network.jurisdiction.ResolveResponsibility.Answer;
import de.praeventionskette.network.jurisdiction.Responsibility.Candidate;
import de.praeventionskette.network.jurisdiction.Responsibility.MoreThanOne;
import de.praeventionskette.network.jurisdiction.Responsibility.Responsible;
import de.praeventionskette.network.jurisdiction.Responsibility.Unknown;
import de.praeventionskette.network.municipality.Ags;
import de.praeventionskette.network.register.LocalDays;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The public answer to who is responsible. */
@Tag(name = "responsibility")
@RestController
@OpenToAll
public final class ResponsibilityApi {
    private final ResolveResponsibility resolver;
    private final LocalDays days;

    public ResponsibilityApi(ResolveResponsibility resolver, LocalDays days) {
        this.resolver = resolver;
        this.days = days;
    }

    /** What kind of answer it is. */
    enum Kind {
        RESPONSIBLE,
        UNKNOWN,
        MORE_THAN_ONE
    }

    /** Something with id and name. */
    record Named(String id, String name) {}

    /** A rule that applies: who, by which rule, for which days, by which source. */
    record Rule(
            String jurisdiction,
            Named agency,
            @Nullable Named team,
            @Nullable String department,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String source) {}

    /**
     * The question with its answer.
     *
     * @param rules none if it is unknown, one, or all that apply
     * @param recordedFrom where it is unknown: the next day for which something is recorded
     */
    record Response(
            Kind answer,
            Named municipality,
            LegalDomain domain,
            LocalDate on,
            List<Rule> rules,
            @Nullable LocalDate recordedFrom) {}

    @Operation(
            summary = "Who is responsible: municipality and legal domain on a day",
            description = "Answers RESPONSIBLE with the agency, the rule, its validity and source; UNKNOWN where no"
                    + " source says it; MORE_THAN_ONE where several rules apply.")
    @GetMapping("/api/responsibility")
    public Response responsibility(
            @Parameter(example = "03241005") @RequestParam @Pattern(regexp = Ags.FORM, message = "{violation.ags}") String municipality,
            @RequestParam LegalDomain domain,
            @Parameter(description = "Default: today in Germany", example = "2026-03-01")
                    @RequestParam(required = false)
                    @Nullable LocalDate on) {
        return response(resolver.resolve(Ags.of(municipality), domain, on == null ? days.today() : on));
    }

    private static Response response(Answer answer) {
        return switch (answer.responsibility()) {
            case Responsible(Candidate by) -> response(answer, Kind.RESPONSIBLE, List.of(by), null);
            case Unknown(LocalDate recordedFrom) -> response(answer, Kind.UNKNOWN, List.of(), recordedFrom);
            case MoreThanOne(List<Candidate> candidates) -> response(answer, Kind.MORE_THAN_ONE, candidates, null);
        };
    }

    private static Response response(
            Answer answer, Kind kind, List<Candidate> candidates, @Nullable LocalDate recordedFrom) {
        return new Response(
                kind,
                new Named(
                        answer.municipality().ags().value(),
                        answer.municipality().name()),
                answer.domain(),
                answer.on(),
                candidates.stream().map(ResponsibilityApi::rule).toList(),
                recordedFrom);
    }

    private static Rule rule(Candidate candidate) {
        Team team = candidate.team();
        return new Rule(
                candidate.rule().id().value(),
                new Named(
                        candidate.agency().id().value(),
                        candidate.agency().content().name()),
                team == null ? null : new Named(team.id().value(), team.name()),
                team == null ? null : team.department(),
                candidate.rule().validity().from(),
                candidate.rule().validity().to(),
                candidate.rule().source());
    }
}
