package de.praeventionskette.referral.family.web;

import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import de.praeventionskette.referral.calendar.LocalDays;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.consent.Standing;
import de.praeventionskette.referral.family.FamilyWay;
import de.praeventionskette.referral.family.FamilyWay.Help;
import de.praeventionskette.referral.family.FamilyWay.Place;
import de.praeventionskette.referral.input.web.Words;
import de.praeventionskette.referral.referral.Party;
import de.praeventionskette.referral.referral.Together;
import de.praeventionskette.referral.replica.KnownOffer;
import de.praeventionskette.referral.replica.Replica;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Words a family's way for its page. */
public final class FamilyWayCards {
    private static final Set<ReferralStatus> SEARCH_ON = EnumSet.of(ReferralStatus.REJECTED, ReferralStatus.FAILED);

    private final Replica replica;
    private final Words words;

    public FamilyWayCards(Replica replica, Words words) {
        this.replica = replica;
        this.words = words;
    }

    /**
     * One help in words.
     *
     * @param offer its title; null where places are hidden
     * @param own whether the family asked itself
     * @param sender who referred; null where places are hidden, and where nobody did
     * @param receiver who was asked; null where places are hidden
     * @param next who is asked when this comes to nothing, in words; null: nobody, or hidden
     * @param together how both professionals hand over together, in words; null: they do not, or hidden
     * @param state how it stands
     * @param read whether the recipient may read the family's data now
     * @param consent since when and until when it was given
     * @param scopes what still holds and can be taken back
     * @param secrecy whether a release from professional secrecy holds and can be taken back
     */
    public record Card(
            String id,
            boolean own,
            @Nullable String offer,
            @Nullable String sender,
            @Nullable String receiver,
            @Nullable String next,
            @Nullable String together,
            State state,
            boolean read,
            String consent,
            List<ConsentScope> scopes,
            boolean secrecy) {
        @Override
        public String toString() {
            return "Card[" + id + "]";
        }
    }

    /**
     * How it stands.
     *
     * @param text in plain words
     * @param reason why it came to nothing
     * @param contact how far the recipient has come with the family
     * @param searchOn whether the family looks for another offer itself
     */
    public record State(
            String text,
            @Nullable String reason,
            @Nullable String contact,
            String askedOn,
            boolean searchOn,
            boolean maySayNobodyCalled,
            boolean said) {}

    List<Card> of(FamilyWay way, Locale language) {
        Map<String, String> names = names(way);
        Map<String, KnownOffer> offers = replica.offers(
                places(way).flatMap(place -> place.next().stream()).toList());
        return way.helps().stream()
                .map(help -> card(help, names, offers, language))
                .toList();
    }

    private static Stream<Place> places(FamilyWay way) {
        return way.helps().stream().map(Help::place).flatMap(Stream::ofNullable);
    }

    private Map<String, String> names(FamilyWay way) {
        return replica.names(places(way)
                .flatMap(place -> Stream.concat(Stream.ofNullable(place.sender()), Stream.of(place.receiver())))
                .map(Party::nameKey)
                .distinct()
                .toList());
    }

    /**
     * A consent as it is proven on paper.
     *
     * @param terms who gave it, how, when, until when, and which text was shown
     * @param secrecy how a release from professional secrecy stands
     */
    public record Receipt(
            @Nullable String offer, @Nullable String receiver, String terms, List<Scope> scopes, Standing secrecy) {
        /** One scope and how it stands today. */
        public record Scope(ConsentScope scope, Standing standing) {}

        @Override
        public String toString() {
            return "Receipt[…]";
        }
    }

    List<Receipt> receipts(FamilyWay way, Locale language) {
        Map<String, String> names = names(way);
        return way.helps().stream()
                .map(help -> new Receipt(
                        help.place() == null ? null : help.place().offer(),
                        help.place() == null ? null : help.place().receiver().calledBy(names),
                        terms(help, language),
                        help.consent().scopes().entrySet().stream()
                                .map(scope -> new Receipt.Scope(scope.getKey(), scope.getValue()))
                                .toList(),
                        help.consent().secrecy()))
                .toList();
    }

    private String terms(Help help, Locale language) {
        var terms = help.consent().terms();
        return words.text(
                "receipt.terms",
                language,
                words.text("giver." + terms.givenBy(), language),
                words.text("how." + terms.how(), language),
                words.moment(terms.givenAt(), language),
                words.day(terms.expiresOn(), language),
                terms.textVersion(),
                terms.language() == null
                        ? words.text("receipt.language.unknown", language)
                        : words.textOr(terms.language(), "language." + terms.language(), language));
    }

    private Card card(Help help, Map<String, String> names, Map<String, KnownOffer> offers, Locale language) {
        Place place = help.place();
        return new Card(
                help.referral().value(),
                help.own(),
                place == null ? null : place.offer(),
                place == null || place.sender() == null ? null : place.sender().calledBy(names),
                place == null ? null : place.receiver().calledBy(names),
                place == null ? null : next(place, offers),
                place == null ? null : together(place, names, language),
                state(help, language),
                help.consent().recipientReads(),
                words.text(
                        "way.consent",
                        language,
                        words.day(LocalDays.of(help.consent().terms().givenAt()), language),
                        words.day(help.consent().terms().expiresOn(), language)),
                Stream.of(ConsentScope.values())
                        .filter(scope -> help.consent().scopes().get(scope) == Standing.IN_FORCE)
                        .toList(),
                help.consent().secrecy() == Standing.IN_FORCE);
    }

    private static @Nullable String next(Place place, Map<String, KnownOffer> offers) {
        List<String> titles = place.next().stream()
                .flatMap(id -> Stream.ofNullable(offers.get(id)))
                .map(KnownOffer::title)
                .toList();
        return titles.isEmpty() ? null : String.join(", ", titles);
    }

    private @Nullable String together(Place place, Map<String, String> names, Locale language) {
        Together together = place.together();
        if (together == null) {
            return null;
        }
        String key = together.agreed() ? "way.together" : "way.together.wished";
        return words.text(key, language, place.receiver().calledBy(names)) + " "
                + TogetherWords.of(together, words, language);
    }

    private State state(Help help, Locale language) {
        FamilyWay.Course course = help.course();
        boolean searchOn = help.own() && SEARCH_ON.contains(course.status());
        return new State(
                words.text((searchOn ? "way.own." : "way.state.") + course.status(), language),
                course.reason() == null ? null : words.text("reason." + course.reason(), language),
                course.contact() == null ? null : words.text("contact." + course.contact(), language),
                words.day(LocalDays.of(course.askedAt()), language),
                searchOn,
                course.maySayNobodyCalled(),
                course.said());
    }
}
