package de.praeventionskette.referral.consent;

import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.referral.consent.text.ConsentText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Einwilligung: what a family allowed to whom. Withdrawn scopes stay on record, since what was lawfully done before stays
 * lawful.
 *
 * @param recipient organization that may get the data
 * @param purpose what for
 * @param terms who gave it, how, when and until when
 * @param grants the scopes that were given, each with its withdrawal
 */
public record Consent(String recipient, ConsentPurpose purpose, Terms terms, List<Grant> grants) {
    /** How many days before its last one the family should be asked anew. */
    public static final int RENEWAL_DAYS = 14;

    public Consent {
        grants = grants.stream().sorted(Comparator.comparing(Grant::scope)).toList();
    }

    /**
     * The circumstances.
     *
     * @param expiresOn last local day on which it holds
     * @param textVersion version of the text that the family was shown
     * @param language tag of the language in which it was shown; null: nobody wrote it down
     * @param request the request that the family answered on its own telephone; null: there was none
     */
    public record Terms(
            GivenBy givenBy,
            HowGiven how,
            Instant givenAt,
            LocalDate expiresOn,
            String textVersion,
            @Nullable String language,
            @Nullable String request) {
        /** Without what proves more. */
        public Terms(GivenBy givenBy, HowGiven how, Instant givenAt, LocalDate expiresOn, String textVersion) {
            this(givenBy, how, givenAt, expiresOn, textVersion, null, null);
        }
    }

    /**
     * One scope.
     *
     * @param withdrawnAt when the family took it back; null: it did not
     */
    public record Grant(ConsentScope scope, @Nullable Instant withdrawnAt) {}

    /** A consent as it is given. */
    public static Consent given(
            String recipient, ConsentPurpose purpose, Terms terms, Collection<ConsentScope> scopes) {
        return new Consent(
                recipient,
                purpose,
                terms,
                scopes.stream().distinct().map(scope -> new Grant(scope, null)).toList());
    }

    /** How a scope stands on a local day. */
    public Standing standing(ConsentScope scope, LocalDate today) {
        Grant grant = grant(scope);
        if (grant == null) {
            return Standing.NOT_GIVEN;
        }
        if (grant.withdrawnAt() != null) {
            return Standing.WITHDRAWN;
        }
        return today.isAfter(terms.expiresOn()) ? Standing.EXPIRED : Standing.IN_FORCE;
    }

    /** Whether a scope holds on a local day. */
    public boolean allows(ConsentScope scope, LocalDate today) {
        return standing(scope, today) == Standing.IN_FORCE;
    }

    /** Whether its last day is near or over, and the family has not taken the transmission back: then it should be asked anew. */
    public boolean isToBeRenewed(LocalDate today) {
        Grant transmission = grant(ConsentScope.TRANSMISSION);
        return transmission != null
                && transmission.withdrawnAt() == null
                && !today.isBefore(terms.expiresOn().minusDays(RENEWAL_DAYS));
    }

    /** Whether the text that the family was shown says that both sides may speak with each other about it, and meet. */
    public boolean saysThatBothMeet() {
        return ConsentText.saysThatBothMeet(terms.textVersion());
    }

    /** The same with some scopes taken back; what was withdrawn or never given stays as it is. */
    public Consent withdraw(Collection<ConsentScope> scopes, Instant at) {
        return new Consent(
                recipient,
                purpose,
                terms,
                grants.stream()
                        .map(grant -> scopes.contains(grant.scope()) && grant.withdrawnAt() == null
                                ? new Grant(grant.scope(), at)
                                : grant)
                        .toList());
    }

    /** The part of it that has these scopes. */
    public Consent only(ConsentScope... scopes) {
        List<ConsentScope> wanted = List.of(scopes);
        return new Consent(
                recipient,
                purpose,
                terms,
                grants.stream().filter(grant -> wanted.contains(grant.scope())).toList());
    }

    /** Whether a scope was given at all. */
    public boolean includes(ConsentScope scope) {
        return grant(scope) != null;
    }

    /**
     * The same, if it is the family's last word.
     *
     * @throws Invalid something of it was taken back from an earlier one after this was said, or the earlier one was said later, as
     *     an answer on a telephone may wait
     */
    public Consent ifLastWord(Consent before) {
        boolean outdated = grants.stream()
                .flatMap(grant -> Stream.ofNullable(before.grant(grant.scope())))
                .anyMatch(earlier ->
                        earlier.withdrawnAt() != null && earlier.withdrawnAt().isAfter(terms.givenAt()));
        if (outdated) {
            throw new Invalid("consent.request", "consent.withdrawn-since");
        }
        if (before.terms().givenAt().isAfter(terms.givenAt())) {
            throw new Invalid("consent.request", "consent.said-since");
        }
        return this;
    }

    private @Nullable Grant grant(ConsentScope scope) {
        return grants.stream()
                .filter(grant -> grant.scope() == scope)
                .findFirst()
                .orElse(null);
    }
}
