package de.praeventionskette.network.jurisdiction;

import de.praeventionskette.contracts.vocabulary.LegalDomain;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.problem.Violation;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.network.agency.Agency;
import de.praeventionskette.network.agency.AgencyEvent;
import de.praeventionskette.network.municipality.Municipalities;
import de.praeventionskette.network.register.PublicId;
import de.praeventionskette.network.register.Recording;
import de.praeventionskette.network.register.Register;
import de.praeventionskette.network.register.Register.Entry;
import de.praeventionskette.network.register.Register.First;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Records or changes a rule of responsibility, in the region that the administration acts in. */
public final class RecordJurisdiction {
    private final Register<Rulebook, RulebookEvent> rulebooks;
    private final Register<Agency, AgencyEvent> agencies;
    private final Municipalities municipalities;

    public RecordJurisdiction(
            Register<Rulebook, RulebookEvent> rulebooks,
            Register<Agency, AgencyEvent> agencies,
            Municipalities municipalities) {
        this.rulebooks = rulebooks;
        this.agencies = agencies;
        this.municipalities = municipalities;
    }

    /**
     * The rulebook after it, whether or not that changed anything.
     *
     * @throws OverlappingJurisdiction another rule answers for one of its municipalities at the time already
     * @throws Invalid a municipality, the agency or the team is not recorded in this region
     */
    public Loaded<Rulebook> record(Jurisdiction rule, LegalDomain domain, @Nullable Long expectedVersion, Actor actor) {
        Recording.mustAdminister(actor, actor.region());
        RulebookId id = new RulebookId(actor.region(), domain);
        refuse(violations(rule, id));
        return rulebooks.put(
                new Entry<>(id.text(), id.region(), first(rule, id), rulebook -> rulebook.record(rule)),
                expectedVersion);
    }

    private static First<Rulebook, RulebookEvent> first(Jurisdiction rule, RulebookId id) {
        Rulebook rulebook = Rulebook.empty(id);
        return new First<>(rulebook, rulebook.record(rule));
    }

    private List<Violation> violations(Jurisdiction rule, RulebookId id) {
        List<Violation> violations = new ArrayList<>(municipalities.violations(rule.municipalities(), id.region()));
        if (!id.owns(rule.id())) {
            violations.add(Violation.of("id", "jurisdiction.id", id.text()));
        }
        Optional<Loaded<Agency>> agency = agencies.find(rule.agency().value())
                .filter(found -> found.region().equals(id.region()));
        if (agency.isEmpty()) {
            violations.add(
                    Violation.of("agency", "agency.not-recorded", rule.agency().value()));
        }
        PublicId team = rule.team();
        if (team != null && agency.flatMap(found -> found.state().team(team)).isEmpty()) {
            violations.add(Violation.of("team", "team.not-recorded", team.value()));
        }
        return violations;
    }

    private static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
    }
}
