package de.praeventionskette.referral.referral.web;

import de.praeventionskette.referral.absence.web.AbsenceLines;
import de.praeventionskette.referral.absence.web.AbsenceLines.Line;
import de.praeventionskette.referral.input.web.Words;
import de.praeventionskette.referral.referral.Party;
import de.praeventionskette.referral.replica.Directory;
import de.praeventionskette.referral.replica.Directory.Town;
import de.praeventionskette.referral.replica.KnownOffer;
import de.praeventionskette.referral.replica.Replica;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Words offers for the form, from the copies of what others own. */
@Component
class OfferCards {
    private final Replica replica;
    private final Directory directory;
    private final AbsenceLines absences;
    private final Words words;

    OfferCards(Replica replica, Directory directory, AbsenceLines absences, Words words) {
        this.replica = replica;
        this.directory = directory;
        this.absences = absences;
        this.words = words;
    }

    /**
     * An offer that may be chosen, with who offers it.
     *
     * @param away until when they are not there, and who answers instead; null: there
     */
    record Choice(
            String id,
            String title,
            String receiver,
            @Nullable String away) {}

    /** The card of an offer of a region. */
    Optional<OfferCard> card(String id, String region, Locale language) {
        return replica.offer(id).filter(offer -> offer.region().equals(region)).map(offer -> card(offer, language));
    }

    /** The municipalities (AGS) that an offer of a region serves; none if it is not known. */
    List<String> served(String id, String region) {
        return replica.offer(id)
                .filter(offer -> offer.region().equals(region))
                .map(offer -> offer.fit().municipalities())
                .orElse(List.of());
    }

    private OfferCard card(KnownOffer offer, Locale language) {
        KnownOffer.Fit fit = offer.fit();
        Map<String, String> towns =
                directory.municipalities(offer.region()).stream().collect(Collectors.toMap(Town::ags, Town::name));
        List<String> served = fit.municipalities().stream()
                .map(ags -> towns.getOrDefault(ags, ags))
                .sorted()
                .toList();
        return OfferCard.of(
                offer,
                Party.receiving(offer)
                        .calledBy(replica.names(List.of(Party.receiving(offer).nameKey()))),
                new OfferCard.Places(
                        Optional.ofNullable(directory
                                        .capacitiesReportedOn(List.of(offer.id()))
                                        .get(offer.id()))
                                .map(day -> words.since(day, language))
                                .orElse(null),
                        directory.waitSoFar(offer.id()).orElse(null),
                        absences.of(Party.receiving(offer), language)
                                .map(Line::text)
                                .orElse(null)),
                new OfferCard.Reach(words.ages(fit.minAgeMonths(), fit.maxAgeMonths(), language), served));
    }

    /** Offers of others for a child of an age in a municipality, by title. */
    List<Choice> fitting(String region, int ageMonths, String municipality, Party from, Locale language) {
        List<KnownOffer> fitting = directory.offers(region).stream()
                .filter(offer -> offer.fit().takesAge(ageMonths) && offer.fit().serves(municipality))
                .filter(offer -> Party.receiving(offer).differsFrom(from))
                .toList();
        Map<String, String> names = replica.names(
                fitting.stream().map(offer -> Party.receiving(offer).nameKey()).toList());
        Map<Party, Line> away =
                absences.of(fitting.stream().map(Party::receiving).collect(Collectors.toSet()), language);
        List<Choice> choices = new ArrayList<>();
        fitting.forEach(offer -> choices.add(new Choice(
                offer.id(),
                offer.title(),
                Party.receiving(offer).calledBy(names),
                Optional.ofNullable(away.get(Party.receiving(offer)))
                        .map(Line::text)
                        .orElse(null))));
        choices.sort(Comparator.comparing(Choice::title));
        return choices;
    }

    /** The municipalities in which a family may live. */
    List<Town> towns(String region) {
        return directory.municipalities(region);
    }

    /** How old what is shown of offers is, in words. */
    String age(Locale language) {
        return replica.age()
                .map(age -> words.text("offers.age", language, age.toMinutes()))
                .orElseGet(() -> words.text("offers.age.unknown", language));
    }
}
