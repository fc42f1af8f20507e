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

    /**
     * An offer of a region, with what else the form needs of it.
     *
     * @param towns the municipalities of the region
     */
    record Found(KnownOffer offer, List<Town> towns, OfferCard card) {}

    /** An offer of a region; empty: none is named, or it is not known there. */
    Optional<Found> find(@Nullable String id, String region, Locale language) {
        return Optional.ofNullable(id)
                .filter(named -> !named.isBlank())
                .flatMap(directory::offer)
                .filter(shown -> shown.offer().region().equals(region))
                .map(shown -> found(shown, directory.municipalities(region), language));
    }

    private Found found(Directory.Shown shown, List<Town> towns, Locale language) {
        KnownOffer offer = shown.offer();
        KnownOffer.Fit fit = offer.fit();
        Map<String, String> names = towns.stream().collect(Collectors.toMap(Town::ags, Town::name));
        List<String> served = fit.municipalities().stream()
                .map(ags -> names.getOrDefault(ags, ags))
                .sorted()
                .toList();
        OfferCard card = OfferCard.of(
                offer,
                Party.receiving(offer)
                        .calledBy(replica.names(List.of(Party.receiving(offer).nameKey()))),
                new OfferCard.Places(
                        reported(shown, language),
                        shown.waitSoFar(),
                        absences.of(Party.receiving(offer), language)
                                .map(Line::text)
                                .orElse(null)),
                new OfferCard.Reach(words.ages(fit.minAgeMonths(), fit.maxAgeMonths(), language), served));
        return new Found(offer, towns, card);
    }

    private @Nullable String reported(Directory.Shown shown, Locale language) {
        return shown.capacityReportedOn() == null ? null : words.since(shown.capacityReportedOn(), language);
    }

    /** Offers of others for a child of an age in a municipality, by title. */
    List<Choice> fitting(String region, int ageMonths, String municipality, Party from, Locale language) {
        List<KnownOffer> fitting = directory.offers(region).stream()
                .map(Directory.Shown::offer)
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

    /** How old what is shown of offers is, in words. */
    String age(Locale language) {
        return replica.age()
                .map(age -> words.text("offers.age", language, age.toMinutes()))
                .orElseGet(() -> words.text("offers.age.unknown", language));
    }
}
