package de.praeventionskette.local.launcher.sample.story;

import de.praeventionskette.local.launcher.sample.catalogue.SampleOffer;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A year of invented referrals of a region: the same every time. */
public final class SampleReferrals {
    private static final Set<String> WITH_A_LOGIN = Set.of(
            "sample-familienzentrum-garbsen",
            "sample-fruehfoerderung-nordwest",
            "sample-familienzentrum-seelze",
            "landkreis-sonneberg");
    private static final String TEAM_WITH_A_LOGIN = "region-hannover-fruehe-hilfen";
    private static final int WINDOW = (int) ChronoUnit.DAYS.between(Days.FIRST, Days.LAST_SUBMISSION) - 10;

    private final Collection<SampleOffer> offers;

    public SampleReferrals(Collection<SampleOffer> offers) {
        this.offers = offers;
    }

    /** Those of the region of Hannover, whose municipalities differ so that there is something to find out. */
    public List<ReferralLine> hannover() {
        return year("03241", HannoverWays.places(), 60);
    }

    /** Those of the district of Sonneberg, which is one place. */
    public List<ReferralLine> sonneberg() {
        return year("16072", List.of(SonnebergWays.place()), 8);
    }

    private List<ReferralLine> year(String region, List<Place> places, int open) {
        Offers choice = new Offers(offers, region);
        List<ReferralLine> lines = new ArrayList<>();
        int number = 0;
        for (Place place : places) {
            for (int i = 0; i < place.children(); i++) {
                number++;
                lines.addAll(
                        child("sample-%s-%04d".formatted(region, number), place, choice, Chance.of(region, number)));
            }
        }
        return new StillOpen(keptByLogins()).leave(open, lines);
    }

    private static List<ReferralLine> child(String key, Place place, Offers offers, Chance chance) {
        Story story = chance.weighed(place.stories());
        LocalDate first = Days.working(Days.FIRST.plusDays(chance.between(0, WINDOW)));
        LocalDate birth = Family.birth(chance.between(story.youngest(), story.oldest()), first, chance);
        Family family = Family.invented(key, birth, place.municipality(), chance);
        return new Walk(place, offers, family, first, chance).along(story);
    }

    private Set<String> keptByLogins() {
        return offers.stream()
                .filter(offer -> WITH_A_LOGIN.contains(offer.body().organization())
                        || TEAM_WITH_A_LOGIN.equals(offer.body().unit()))
                .map(SampleOffer::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
