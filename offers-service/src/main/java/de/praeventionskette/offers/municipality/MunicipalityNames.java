package de.praeventionskette.offers.municipality;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What municipalities are called, as far as it is known here. */
public interface MunicipalityNames {

    /** All known names, possibly a few seconds old. */
    Map<Ags, String> all();

    /** How old what is known here is; empty: nothing was heard since the start. */
    Optional<Duration> age();
}
