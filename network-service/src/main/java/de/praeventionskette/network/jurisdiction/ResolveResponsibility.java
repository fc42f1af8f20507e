package de.praeventionskette.network.jurisdiction;

import de.praeventionskette.contracts.vocabulary.LegalDomain;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.problem.NotFound;
import de.praeventionskette.network.agency.Agency;
import de.praeventionskette.network.agency.AgencyEvent;
import de.praeventionskette.network.agency.Team;
import de.praeventionskette.network.jurisdiction.Responsibility.Candidate;
import de.praeventionskette.network.jurisdiction.Responsibility.MoreThanOne;
import de.praeventionskette.network.jurisdiction.Responsibility.Responsible;
import de.praeventionskette.network.jurisdiction.Responsibility.Unknown;
import de.praeventionskette.network.municipality.Ags;
import de.praeventionskette.network.municipality.Municipalities;
import de.praeventionskette.network.municipality.Municipality;
import de.praeventionskette.network.register.PublicId;
import de.praeventionskette.network.register.Register;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Says who is responsible, by the recorded rules alone (§ 10 SGB VIII, § 14 SGB IX: the agency is the legal entity). It
 * never guesses: what no source says is unknown.
 */
public final class ResolveResponsibility {
    private final Register<Rulebook, RulebookEvent> rulebooks;
    private final Register<Agency, AgencyEvent> agencies;
    private final Municipalities municipalities;

    public ResolveResponsibility(
            Register<Rulebook, RulebookEvent> rulebooks,
            Register<Agency, AgencyEvent> agencies,
            Municipalities municipalities) {
        this.rulebooks = rulebooks;
        this.agencies = agencies;
        this.municipalities = municipalities;
    }

    /**
     * The question with its answer.
     *
     * @throws NotFound the municipality is not recorded
     */
    public Answer resolve(Ags ags, LegalDomain domain, LocalDate on) {
        Municipality municipality =
                municipalities.find(ags).map(Loaded::state).orElseThrow(() -> new NotFound("municipality.not-found"));
        Optional<Rulebook> rulebook =
                rulebooks.find(new RulebookId(ags.region(), domain).text()).map(Loaded::state);
        List<Candidate> candidates = rulebook.map(book -> book.rulesFor(ags, on)).orElse(List.of()).stream()
                .flatMap(rule -> candidate(rule).stream())
                .toList();
        Responsibility responsibility = switch (candidates.size()) {
            case 0 ->
                new Unknown(rulebook.flatMap(book -> book.nextRecordedAfter(ags, on))
                        .orElse(null));
            case 1 -> new Responsible(candidates.getFirst());
            default -> new MoreThanOne(candidates);
        };
        return new Answer(municipality, domain, on, responsibility);
    }

    private Optional<Candidate> candidate(Jurisdiction rule) {
        return agencies.find(rule.agency().value()).map(found -> {
            PublicId team = rule.team();
            Team known = team == null ? null : found.state().team(team).orElse(null);
            return new Candidate(rule, found.state(), known);
        });
    }

    /** A question with its answer. */
    public record Answer(Municipality municipality, LegalDomain domain, LocalDate on, Responsibility responsibility) {}
}
