package de.praeventionskette.network.jurisdiction;

import de.praeventionskette.contracts.vocabulary.LegalDomain;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.network.register.PublicId;
import de.praeventionskette.network.register.Register;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All recorded rules of responsibility, to look up and to list. */
public final class Jurisdictions {
    private final Register<Rulebook, RulebookEvent> rulebooks;

    public Jurisdictions(Register<Rulebook, RulebookEvent> rulebooks) {
        this.rulebooks = rulebooks;
    }

    /**
     * A rule with what its rulebook says of it.
     *
     * @param version of the rulebook, shared by all of its rules
     */
    public record Listed(Jurisdiction rule, String region, LegalDomain domain, long version) {}

    /** One rule as it is now. */
    public Optional<Listed> find(PublicId id) {
        return RulebookId.of(id)
                .flatMap(book -> rulebooks.find(book.text()))
                .flatMap(found -> found.state().find(id).map(rule -> listed(rule, found)));
    }

    /** A page of the list: rulebook by rulebook, rules in the order of their ids. */
    public List<Listed> page(@Nullable String region, @Nullable PublicId after, int most) {
        Optional<String> begun =
                Optional.ofNullable(after).flatMap(RulebookId::of).map(RulebookId::text);
        List<Listed> page = new ArrayList<>();
        begun.flatMap(rulebooks::find).ifPresent(found -> page.addAll(rulesAfter(found, after)));
        rulebooks.page(region, begun.orElse(null), most).forEach(found -> page.addAll(rulesAfter(found, null)));
        return page.stream().limit(most).toList();
    }

    private static List<Listed> rulesAfter(Loaded<Rulebook> found, @Nullable PublicId after) {
        return found.state().rules().stream()
                .filter(rule -> after == null || rule.id().value().compareTo(after.value()) > 0)
                .map(rule -> listed(rule, found))
                .toList();
    }

    private static Listed listed(Jurisdiction rule, Loaded<Rulebook> found) {
        return new Listed(rule, found.region(), found.state().domain(), found.version());
    }
}
