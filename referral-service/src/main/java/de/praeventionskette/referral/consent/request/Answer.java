package de.praeventionskette.referral.consent.request;

import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.consent.GivenBy;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the family said.
 *
 * @param scopes what it allows; empty: it declined
 * @param givenBy who said it; null: it declined
 * @param releases whether it also releases who asks from professional secrecy (§ 203 StGB)
 * @param language tag of the language in which the text was shown
 */
public record Answer(
        List<ConsentScope> scopes, @Nullable GivenBy givenBy, boolean releases, String language, Instant at) {
    public Answer {
        scopes = scopes.stream().distinct().sorted().toList();
    }

    /**
     * The family agrees to what it ticked.
     *
     * @throws Invalid without the transmission there is nothing to agree to
     */
    public static Answer agreed(
            Collection<ConsentScope> scopes, GivenBy givenBy, boolean releases, String language, Instant at) {
        if (!scopes.contains(ConsentScope.TRANSMISSION)) {
            throw new Invalid("consent.scopes", "consent.transmission-missing");
        }
        return new Answer(List.copyOf(scopes), givenBy, releases, language, at);
    }

    /** The family does not agree. */
    public static Answer declined(String language, Instant at) {
        return new Answer(List.of(), null, false, language, at);
    }

    /** Whether it agreed. */
    public boolean agrees() {
        return givenBy != null;
    }
}
