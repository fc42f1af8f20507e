package de.praeventionskette.referral.referral.web;

import de.praeventionskette.contracts.vocabulary.CapacityBand;
import de.praeventionskette.referral.absence.web.AbsenceLines;
import de.praeventionskette.referral.absence.web.AbsenceLines.Line;
import de.praeventionskette.referral.child.Identity;
import de.praeventionskette.referral.input.web.Words;
import de.praeventionskette.referral.referral.Party;
import de.praeventionskette.referral.replica.Directory;
import de.praeventionskette.referral.replica.Directory.Shown;
import de.praeventionskette.referral.replica.KnownOffer;
import de.praeventionskette.referral.replica.Replica;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether an offer fits a family, before anything is sent, and which others come next. */
@Component
class OfferFits {
    private static final int MOST = 12;
    private static final Comparator<Next> BEST_FIRST = Comparator.comparing(Next::fits)
            .reversed()
            .thenComparing(Next::unanswered)
            .thenComparing(next -> OfferFits.places(next.capacity()));

    private final Replica replica;
    private final Directory directory;
    private final AbsenceLines absences;
    private final Words words;

    OfferFits(Replica replica, Directory directory, AbsenceLines absences, Words words) {
        this.replica = replica;
        this.directory = directory;
        this.absences = absences;
        this.words = words;
    }

    /**
     * How an offer fits.
     *
     * @param age the child's age in words; null: not known yet
     * @param misfits why it does not fit, in words
     * @param next others of the same kind, those that fit first, then those where somebody answers, then those with places
     */
    record Fit(@Nullable String age, List<String> misfits, List<Next> next) {
        /** Whether age and place are known and nothing stands against it. */
        public boolean fits() {
            return age != null && misfits.isEmpty();
        }
    }

    /**
     * Another offer of the same kind.
     *
     * @param fits whether it takes the child's age and serves its municipality, as far as these are known
     * @param capacity band of free places, or UNKNOWN
     * @param reported how old the report of places is; null: never reported
     * @param away until when they are not there, and who answers instead; null: there
     * @param unanswered whether they are away and nobody answers instead
     */
    record Next(
            String id,
            String title,
            String receiver,
            boolean fits,
            String capacity,
            @Nullable String reported,
            @Nullable String away,
            boolean unanswered) {}

    /** What is known of a family while the form is being filled in. */
    record Family(@Nullable Integer ageMonths, @Nullable String municipality) {
        static Family of(
                @Nullable LocalDate birth, @Nullable LocalDate expected, @Nullable String town, LocalDate today) {
            String known = town == null || town.isBlank() ? null : town;
            LocalDate from = birth == null ? expected : birth;
            return new Family(from == null ? null : Identity.ageInMonths(from, today), known);
        }

        boolean takenBy(KnownOffer offer) {
            return (ageMonths == null || offer.fit().takesAge(ageMonths))
                    && (municipality == null || offer.fit().serves(municipality));
        }
    }

    /** How an offer fits what is known of a family. */
    Fit of(KnownOffer offer, Family family, Locale language) {
        return new Fit(
                family.ageMonths() == null ? null : words.age(family.ageMonths(), language),
                misfits(offer, family, language),
                next(offer, family, language));
    }

    /** The present local day. */
    LocalDate today() {
        return words.today();
    }

    private List<String> misfits(KnownOffer offer, Family family, Locale language) {
        List<String> misfits = new ArrayList<>();
        if (family.ageMonths() != null && !offer.fit().takesAge(family.ageMonths())) {
            String ages = words.ages(offer.fit().minAgeMonths(), offer.fit().maxAgeMonths(), language);
            misfits.add(words.text("fit.age", language, ages));
        }
        if (family.municipality() != null && !offer.fit().serves(family.municipality())) {
            misfits.add(words.text("fit.area", language));
        }
        return misfits;
    }

    private List<Next> next(KnownOffer offer, Family family, Locale language) {
        List<Shown> alike = directory.offers(offer.region()).stream()
                .filter(other -> !other.offer().id().equals(offer.id()))
                .filter(other -> other.offer().kind().field() == offer.kind().field())
                .toList();
        Set<Party> receivers =
                alike.stream().map(other -> Party.receiving(other.offer())).collect(Collectors.toSet());
        Map<String, String> names =
                replica.names(receivers.stream().map(Party::nameKey).toList());
        Map<Party, Line> away = absences.of(receivers, language);
        return alike.stream()
                .map(other -> next(
                        other.offer(),
                        reported(other, language),
                        family,
                        names,
                        away.get(Party.receiving(other.offer()))))
                .sorted(BEST_FIRST)
                .limit(MOST)
                .toList();
    }

    private @Nullable String reported(Shown other, Locale language) {
        return other.capacityReportedOn() == null ? null : words.since(other.capacityReportedOn(), language);
    }

    private static Next next(
            KnownOffer other,
            @Nullable String reported,
            Family family,
            Map<String, String> names,
            @Nullable Line away) {
        CapacityBand band = other.capacity();
        return new Next(
                other.id(),
                other.title(),
                Party.receiving(other).calledBy(names),
                family.takenBy(other),
                band == null ? "UNKNOWN" : band.name(),
                reported,
                away == null ? null : away.text(),
                away != null && !away.answered());
    }

    private static int places(String capacity) {
        return List.of("FREE", "FEW", "UNKNOWN", "NONE").indexOf(capacity);
    }
}
