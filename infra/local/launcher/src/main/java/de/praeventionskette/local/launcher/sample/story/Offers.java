package de.praeventionskette.local.launcher.sample.story;

import de.praeventionskette.contracts.vocabulary.Audience;
import de.praeventionskette.local.launcher.sample.catalogue.SampleOffer;
import de.praeventionskette.local.launcher.sample.story.Chance.Lot;
import de.praeventionskette.local.launcher.sample.story.ReferralLine.Party;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A region's sample offers for families: which one a professional of a municipality would choose. */
final class Offers {
    private static final int NEAR = 6;
    private static final int FAR = 1;
    private static final int FEW_MUNICIPALITIES = 6;

    private final List<SampleOffer> offers;

    Offers(Collection<SampleOffer> offers, String region) {
        this.offers = offers.stream()
                .filter(offer -> offer.region().equals(region) && offer.body().audience() == Audience.FAMILIES)
                .toList();
    }

    /** An offer of the leg's kind that fits the child's age, near ones more often; none if the child is too old or young. */
    Optional<SampleOffer> choose(Leg leg, Need need, Chance chance) {
        List<SampleOffer> fitting = serving(leg, need)
                .filter(offer -> offer.body().takesAge(Family.ageInMonths(need.birth(), need.on())))
                .toList();
        List<SampleOffer> others = fitting.stream()
                .filter(offer -> !offer.id().equals(need.not()))
                .filter(offer -> !receiver(offer).equals(need.sender()))
                .toList();
        List<Lot<SampleOffer>> lots = (others.isEmpty() ? fitting : others)
                .stream().map(offer -> new Lot<>(nearness(offer), offer)).toList();
        return lots.isEmpty()
                ? Optional.empty()
                : Optional.of(chance.weighed(lots).thing());
    }

    /** When the child will be old enough for the leg's kind of offer, if it is not yet. */
    Optional<LocalDate> oldEnough(Leg leg, Need need) {
        int age = Family.ageInMonths(need.birth(), need.on());
        return serving(leg, need)
                .map(offer -> offer.body().minAgeMonths())
                .filter(least -> least > age)
                .min(Comparator.naturalOrder())
                .map(least -> need.birth().plusMonths(least).plusDays(7));
    }

    private Stream<SampleOffer> serving(Leg leg, Need need) {
        return offers.stream()
                .filter(offer -> offer.body().fieldOfAction() == leg.field())
                .filter(offer -> leg.offer() == null || offer.id().equals(leg.offer()))
                .filter(offer -> offer.body().municipalities().contains(need.municipality()));
    }

    static Party receiver(SampleOffer offer) {
        return new Party(offer.body().organization(), offer.body().unit());
    }

    private static int nearness(SampleOffer offer) {
        return offer.body().municipalities().size() <= FEW_MUNICIPALITIES ? NEAR : FAR;
    }

    /**
     * What is looked for.
     *
     * @param sender who looks
     * @param not id of an offer that refused before; empty: none
     */
    record Need(LocalDate birth, String municipality, LocalDate on, Party sender, String not) {}
}
