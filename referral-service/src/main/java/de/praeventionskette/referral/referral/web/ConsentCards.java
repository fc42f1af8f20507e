package de.praeventionskette.referral.referral.web;

import de.praeventionskette.referral.consent.Consent;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.consent.Standing;
import de.praeventionskette.referral.consent.text.ConsentText;
import de.praeventionskette.referral.input.web.Words;
import de.praeventionskette.referral.path.Path;
import de.praeventionskette.referral.path.PathPart;
import de.praeventionskette.referral.referral.Referral;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Words what a family allowed, for the page of a referral. */
@Component
class ConsentCards {
    private final SheetCards sheets;
    private final Words words;

    ConsentCards(SheetCards sheets, Words words) {
        this.sheets = sheets;
        this.words = words;
    }

    /**
     * The consent in words.
     *
     * @param textKept whether the text that the family was shown can be read here
     * @param secrecy how a release from professional secrecy stands
     * @param sheets what the family signed
     * @param withdrawable whether something is left to take back
     * @param renewal whether the family should be asked anew
     * @param over whether its last day is over
     */
    record ConsentCard(
            String givenAt,
            String expiresOn,
            boolean textKept,
            List<ScopeCard> scopes,
            Standing secrecy,
            List<SheetCards.Card> sheets,
            boolean withdrawable,
            boolean renewal,
            boolean over) {
        /** Whether a release can be taken back. */
        public boolean released() {
            return secrecy == Standing.IN_FORCE;
        }
    }

    /** One scope as it stands today. */
    record ScopeCard(
            ConsentScope scope, Standing standing, @Nullable String withdrawnAt) {
        /** Colour of its standing. */
        public String tone() {
            return switch (standing) {
                case IN_FORCE -> "good";
                case WITHDRAWN -> "bad";
                case EXPIRED -> "wait";
                case NOT_GIVEN -> "neutral";
            };
        }
    }

    /** The scopes of the path stand with the path; only the side that took the consent sees them. */
    ConsentCard of(Referral referral, Path path, boolean whole, Locale language) {
        Consent own = referral.consent();
        Optional<Consent> onPath = whole ? onPath(referral, path) : Optional.empty();
        List<ScopeCard> scopes = Stream.of(ConsentScope.values())
                .filter(scope -> whole || scope.isOfReferral())
                .map(scope -> scope(scope.isOfReferral() ? Optional.of(own) : onPath, scope, language))
                .toList();
        return new ConsentCard(
                words.moment(own.terms().givenAt(), language),
                words.day(own.terms().expiresOn(), language),
                ConsentText.isKnown(own.terms().textVersion()),
                scopes,
                referral.secrecyRelease()
                        .map(release -> release.standing(words.today()))
                        .orElse(Standing.NOT_GIVEN),
                sheets.of(referral, language),
                whole && scopes.stream().anyMatch(scope -> scope.standing() == Standing.IN_FORCE),
                whole && !referral.state().ended() && own.isToBeRenewed(words.today()),
                own.terms().expiresOn().isBefore(words.today()));
    }

    private static Optional<Consent> onPath(Referral referral, Path path) {
        return path.parts().stream()
                .filter(part -> part.referral().equals(referral.id().value()))
                .findFirst()
                .map(PathPart::consent);
    }

    private ScopeCard scope(Optional<Consent> consent, ConsentScope scope, Locale language) {
        Standing standing =
                consent.map(given -> given.standing(scope, words.today())).orElse(Standing.NOT_GIVEN);
        String withdrawn = consent.stream()
                .flatMap(given -> given.grants().stream())
                .filter(grant -> grant.scope() == scope)
                .map(Consent.Grant::withdrawnAt)
                .flatMap(Stream::ofNullable)
                .map(at -> words.moment(at, language))
                .findFirst()
                .orElse(null);
        return new ScopeCard(scope, standing, withdrawn);
    }
}
