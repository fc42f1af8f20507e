package de.praeventionskette.network.jurisdiction;

import de.praeventionskette.contracts.vocabulary.LegalDomain;
import de.praeventionskette.network.jurisdiction.RulebookEvent.JurisdictionRecorded;
import de.praeventionskette.network.municipality.Ags;
import de.praeventionskette.network.register.PublicId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Zuständigkeiten: all rules of one region in one legal domain. They are one aggregate, so that one write of one document
 * guarantees that no two rules ever answer for the same municipality on the same day, whoever writes at once.
 */
public final class Rulebook {
    private final String region;
    private final LegalDomain domain;
    private final List<Jurisdiction> rules;

    Rulebook(String region, LegalDomain domain, List<Jurisdiction> rules) {
        this.region = region;
        this.domain = domain;
        this.rules = new ArrayList<>(rules);
    }

    static Rulebook empty(RulebookId id) {
        return new Rulebook(id.region(), id.domain(), List.of());
    }

    /**
     * Records a rule, or changes the one with its id; the same again changes nothing.
     *
     * @throws OverlappingJurisdiction another rule answers for one of its municipalities at the time already
     */
    List<RulebookEvent> record(Jurisdiction rule) {
        Optional<Jurisdiction> present = find(rule.id());
        if (present.filter(rule::equals).isPresent()) {
            return List.of();
        }
        rules.stream().filter(other -> !other.id().equals(rule.id())).forEach(other -> refuseClash(rule, other));
        present.ifPresent(rules::remove);
        rules.add(rule);
        rules.sort(Comparator.comparing(each -> each.id().value()));
        return List.of(new JurisdictionRecorded(rule));
    }

    private static void refuseClash(Jurisdiction rule, Jurisdiction other) {
        rule.clashWith(other).ifPresent(municipality -> {
            throw new OverlappingJurisdiction(other, municipality);
        });
    }

    /** The rules that answer for a municipality on a day: none, one, or what should never be, more. */
    List<Jurisdiction> rulesFor(Ags municipality, LocalDate day) {
        return rules.stream().filter(rule -> rule.appliesTo(municipality, day)).toList();
    }

    /** The first day after this one for which a rule for the municipality is recorded. */
    Optional<LocalDate> nextRecordedAfter(Ags municipality, LocalDate day) {
        return rules.stream()
                .filter(rule -> rule.covers(municipality))
                .map(rule -> rule.validity().from())
                .filter(from -> from.isAfter(day))
                .min(Comparator.naturalOrder());
    }

    /** The rule with this id. */
    public Optional<Jurisdiction> find(PublicId id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** Five-digit district key. */
    public String region() {
        return region;
    }

    /** The law in question. */
    public LegalDomain domain() {
        return domain;
    }

    /** All rules in the order of their ids. */
    public List<Jurisdiction> rules() {
        return List.copyOf(rules);
    }
}
