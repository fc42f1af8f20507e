package de.praeventionskette.network.municipality;

import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.problem.Violation;
import de.praeventionskette.network.register.Register;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All recorded municipalities, to look up and to choose from. */
public final class Municipalities {
    /** A choice longer than this is no help to anyone: narrow it by region. */
    private static final int LONGEST_CHOICE = 500;

    private final Register<Municipality, MunicipalityEvent> register;

    public Municipalities(Register<Municipality, MunicipalityEvent> register) {
        this.register = register;
    }

    /** One municipality as it is now. */
    public Optional<Loaded<Municipality>> find(Ags ags) {
        return register.find(ags.value());
    }

    /** A page of the list in the order of their keys. */
    public List<Loaded<Municipality>> page(@Nullable String region, @Nullable String after, int most) {
        return register.page(region, after, most);
    }

    /** To choose from, by name. */
    public List<Municipality> choice(@Nullable String region) {
        return register.page(region, null, LONGEST_CHOICE).stream()
                .map(Loaded::state)
                .sorted(Comparator.comparing(Municipality::name))
                .toList();
    }

    /** Names by key, of those that are recorded. */
    public Map<Ags, String> names(List<Ags> keys) {
        Map<Ags, String> names = new LinkedHashMap<>();
        keys.forEach(
                ags -> find(ags).ifPresent(found -> names.put(ags, found.state().name())));
        return names;
    }

    /** What is wrong with a list of keys: those of another region and those not recorded. */
    public List<Violation> violations(List<Ags> keys, String region) {
        List<Violation> violations = new ArrayList<>();
        for (int index = 0; index < keys.size(); index++) {
            Ags ags = keys.get(index);
            String field = "municipalities[" + index + "]";
            if (!ags.region().equals(region)) {
                violations.add(Violation.of(field, "municipality.other-region", ags.value()));
            } else if (find(ags).isEmpty()) {
                violations.add(Violation.of(field, "municipality.not-recorded", ags.value()));
            }
        }
        return violations;
    }
}
