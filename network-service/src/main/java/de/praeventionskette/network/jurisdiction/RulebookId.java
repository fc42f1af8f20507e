package de.praeventionskette.network.jurisdiction;

import de.praeventionskette.contracts.vocabulary.LegalDomain;
import de.praeventionskette.network.register.PublicId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Id of the rulebook of a region and legal domain, such as {@code 03241-youth-welfare}. */
record RulebookId(String region, LegalDomain domain) {
    private static final int REGION_DIGITS = 5;

    /** The rulebook that a rule belongs to: its id says so. */
    static Optional<RulebookId> of(PublicId jurisdiction) {
        String region = jurisdiction
                .value()
                .substring(0, Math.min(REGION_DIGITS, jurisdiction.value().length()));
        return Arrays.stream(LegalDomain.values())
                .map(domain -> new RulebookId(region, domain))
                .filter(book -> book.owns(jurisdiction))
                .findFirst();
    }

    /** Whether a rule with this id belongs here. */
    boolean owns(PublicId jurisdiction) {
        return jurisdiction.value().equals(text()) || jurisdiction.value().startsWith(text() + "-");
    }

    String text() {
        return region + "-" + domain.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
