package de.praeventionskette.journeys;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** All ways on which a run sends its journeys: the plain one, four that each take up to a tenth, and many at once. */
final class Ways {
    private static final int TURN = 10;

    /** One walk leads to several referrals, so it is taken less often. */
    private static final int TURN_OF_MANY = 5 * TURN;

    private final List<String> offers;
    private final CarefulClient client;
    private final Drafted drafted;
    private final AnsweredOnPhone onPhone;
    private final AskedByFamilies asked;
    private final WhileAway away;
    private final ManyAtOnce many;

    /**
     * Sets up what the ways need.
     *
     * @param places of the offers of the run, to which that of a team is added
     */
    Ways(String run, Map<String, Integer> places, Tally tally) {
        PatientToken token = PatientToken.ofBothSides();
        Teams teams = Teams.add(run);
        this.offers = List.copyOf(places.keySet());
        this.client = CarefulClient.of(token, tally);
        this.drafted = new Drafted(client, offers, run);
        this.onPhone = new AnsweredOnPhone(client, offers);
        this.asked = new AskedByFamilies(CarefulClient.ofFamilies(token, tally), client, offers);
        this.away = new WhileAway(client, teams.away(), teams.deputy(), OwnOffers.publish(run, teams.away(), places));
        this.many = new ManyAtOnce(client, offers, teams.deputy());
    }

    /** Walks the journey with that number. */
    List<Journey> walk(int number, String key, Random random) {
        return switch (number % TURN) {
            case 0 -> away.walk(key, random);
            case 1 -> drafted.walk(key, random);
            case 3 -> onPhone.walk(key, random);
            case 5 -> asked.isOpen() ? asked.walk(key, random) : plain(key, random);
            case 7 -> number % TURN_OF_MANY == 7 ? many.walk(key, random) : plain(key, random);
            default -> plain(key, random);
        };
    }

    private List<Journey> plain(String key, Random random) {
        return Journey.walk(client, key, OwnOffers.two(offers, random), Course.any(random));
    }

    /** The referrals that whoever walked never saw. */
    List<Journey> seenByOthers() {
        List<Journey> seen = new ArrayList<>();
        all().forEach(way -> seen.addAll(way.seenByOthers()));
        return seen;
    }

    Collection<Way> all() {
        return List.of(drafted, onPhone, asked, away, many);
    }
}
