package de.praeventionskette.offers.municipality;

import java.util.Map;

/** What municipalities are called, as far as it is known here. */
@FunctionalInterface
public interface MunicipalityNames {

    /** All known names, possibly a few seconds old. */
    Map<Ags, String> all();

    /** The name, or the key itself where the name is not known yet. */
    default String of(Ags municipality) {
        return all().getOrDefault(municipality, municipality.value());
    }
}
