package de.praeventionskette.local.launcher.sample.story;

import static de.praeventionskette.contracts.vocabulary.FieldOfAction.COUNSELLING;
import static de.praeventionskette.contracts.vocabulary.FieldOfAction.CULTURE_AND_SPORT;
import static de.praeventionskette.contracts.vocabulary.FieldOfAction.EARLY_EDUCATION;
import static de.praeventionskette.contracts.vocabulary.FieldOfAction.EARLY_INTERVENTION;
import static de.praeventionskette.contracts.vocabulary.FieldOfAction.HEALTH;
import static de.praeventionskette.contracts.vocabulary.FieldOfAction.PARENT_EDUCATION;
import static de.praeventionskette.contracts.vocabulary.FieldOfAction.PREGNANCY_COUNSELLING;
import static de.praeventionskette.contracts.vocabulary.FieldOfAction.SOCIAL_AFFAIRS;
import static de.praeventionskette.contracts.vocabulary.FieldOfAction.YOUTH_WELFARE;

import de.praeventionskette.local.launcher.sample.story.ReferralLine.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What happens in the 21 municipalities of the region of Hannover, and where the chain breaks: see the README beside. */
final class HannoverWays {
    private static final Leg GUIDE = Leg.well(HEALTH).at("sample-lotsin-geburtsklinik");
    private static final Party EARLY_HELP = new Party("region-hannover", "region-hannover-fruehe-hilfen");

    /** Children of the sixteen municipalities where nothing stands out. */
    private static final Map<String, Integer> ELSEWHERE = Map.ofEntries(
            Map.entry("03241003", 26),
            Map.entry("03241004", 20),
            Map.entry("03241006", 18),
            Map.entry("03241007", 18),
            Map.entry("03241008", 22),
            Map.entry("03241009", 40),
            Map.entry("03241011", 38),
            Map.entry("03241012", 36),
            Map.entry("03241013", 16),
            Map.entry("03241014", 32),
            Map.entry("03241016", 22),
            Map.entry("03241017", 26),
            Map.entry("03241018", 22),
            Map.entry("03241019", 26),
            Map.entry("03241020", 18),
            Map.entry("03241021", 40));

    private HannoverWays() {}

    static List<Place> places() {
        List<Place> places = new ArrayList<>(List.of(garbsen(), seelze(), barsinghausen(), hannover(), langenhagen()));
        ELSEWHERE.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> places.add(elsewhere(each.getKey(), each.getValue())));
        return places;
    }

    /** The chain holds: from pregnancy to early intervention, with short waits. */
    private static Place garbsen() {
        List<Story> stories = List.of(
                Story.of(
                        7,
                        -7,
                        -3,
                        Leg.well(PREGNANCY_COUNSELLING),
                        Leg.well(HEALTH),
                        Leg.well(PARENT_EDUCATION),
                        Leg.well(EARLY_INTERVENTION)),
                Story.of(3, -1, 3, Leg.to(HEALTH), Leg.to(PARENT_EDUCATION), Leg.to(CULTURE_AND_SPORT)),
                Story.of(2, 14, 40, Leg.to(EARLY_INTERVENTION), Leg.to(EARLY_EDUCATION)),
                Story.of(2, 12, 40, Leg.to(COUNSELLING), Leg.to(YOUTH_WELFARE)),
                Story.of(1, 0, 30, Leg.to(SOCIAL_AFFAIRS), Leg.to(EARLY_EDUCATION)));
        return new Place(
                "03241005",
                150,
                senders(
                        "sample-hebamme-garbsen",
                        "sample-hebamme-garbsen",
                        "sample-kinderarzt-garbsen",
                        "sample-stadt-garbsen"),
                stories,
                Map.of(EARLY_INTERVENTION, 35, PARENT_EDUCATION, 60));
    }

    /** Before early intervention, families are turned away and wait long. */
    private static Place seelze() {
        List<Story> stories = List.of(
                Story.of(
                        5,
                        16,
                        40,
                        Leg.to(EARLY_EDUCATION),
                        Leg.to(EARLY_INTERVENTION).that(Turn.FULL).at("sample-fruehfoerderung-seelze"),
                        Leg.to(EARLY_INTERVENTION)),
                Story.of(3, 1, 20, Leg.to(HEALTH), Leg.to(EARLY_INTERVENTION), Leg.to(PARENT_EDUCATION)),
                Story.of(2, 18, 44, Leg.to(EARLY_INTERVENTION).that(Turn.FULL).at("sample-fruehfoerderung-seelze")),
                Story.of(3, -6, -2, Leg.to(PREGNANCY_COUNSELLING), Leg.to(HEALTH), Leg.to(PARENT_EDUCATION)),
                Story.of(1, 8, 40, Leg.to(CULTURE_AND_SPORT), Leg.to(PARENT_EDUCATION)));
        return new Place(
                "03241015",
                125,
                senders("sample-kita-seelze", "sample-kita-seelze", "sample-kinderarzt-seelze"),
                stories,
                Map.of(EARLY_INTERVENTION, 230));
    }

    /** Families are sent round and round between counselling and youth welfare. */
    private static Place barsinghausen() {
        List<Story> stories = List.of(
                Story.of(
                        6,
                        6,
                        50,
                        Leg.to(COUNSELLING),
                        Leg.to(YOUTH_WELFARE),
                        Leg.to(COUNSELLING),
                        Leg.to(YOUTH_WELFARE)),
                Story.of(3, 6, 50, Leg.to(COUNSELLING), Leg.to(YOUTH_WELFARE), Leg.to(COUNSELLING)),
                Story.of(3, -6, -2, Leg.to(PREGNANCY_COUNSELLING), Leg.to(HEALTH), Leg.to(PARENT_EDUCATION)),
                Story.of(2, 24, 48, Leg.to(EARLY_EDUCATION), Leg.to(CULTURE_AND_SPORT)));
        return new Place(
                "03241002",
                125,
                senders("sample-familienzentrum-barsinghausen", "sample-hebammenzentrale-region"),
                stories,
                Map.of(COUNSELLING, 80));
    }

    /** After the guide in the maternity clinic, many families are lost. */
    private static Place hannover() {
        List<Story> stories = List.of(
                Story.of(6, -1, 0, GUIDE, Leg.to(PARENT_EDUCATION).that(Turn.LOST)),
                Story.of(4, -1, 1, GUIDE, Leg.to(PARENT_EDUCATION), Leg.to(EARLY_EDUCATION)),
                Story.of(3, -1, 1, GUIDE, Leg.to(COUNSELLING), Leg.to(YOUTH_WELFARE)),
                Story.of(3, -7, -3, Leg.to(PREGNANCY_COUNSELLING), Leg.to(HEALTH), Leg.to(PARENT_EDUCATION)),
                Story.of(3, 14, 46, Leg.to(EARLY_EDUCATION), Leg.to(EARLY_INTERVENTION)),
                Story.of(1, 8, 40, Leg.to(SOCIAL_AFFAIRS), Leg.to(COUNSELLING), Leg.to(CULTURE_AND_SPORT)));
        return new Place(
                "03241001",
                270,
                senders("sample-babylotse-hannover", "sample-geburtsklinik-hannover", "sample-babylotse-hannover"),
                stories,
                Map.of(EARLY_EDUCATION, 150));
    }

    /** The first agency that is asked is not the responsible one; the second is. */
    private static Place langenhagen() {
        List<Story> stories = List.of(
                Story.of(
                        6,
                        16,
                        48,
                        Leg.to(YOUTH_WELFARE).that(Turn.ELSEWHERE).at("sample-jugendamt-langenhagen"),
                        Leg.well(SOCIAL_AFFAIRS).at("sample-hilfe-bei-behinderung"),
                        Leg.to(EARLY_INTERVENTION)),
                Story.of(3, -1, 3, Leg.to(HEALTH), Leg.to(PARENT_EDUCATION)),
                Story.of(2, 6, 50, Leg.to(COUNSELLING), Leg.to(YOUTH_WELFARE)),
                Story.of(2, -6, -2, Leg.to(PREGNANCY_COUNSELLING), Leg.to(HEALTH), Leg.to(PARENT_EDUCATION)));
        return new Place(
                "03241010",
                110,
                senders("sample-hebammenzentrale-region", "sample-jugendhilfe-region"),
                stories,
                Map.of(SOCIAL_AFFAIRS, 130));
    }

    private static Place elsewhere(String municipality, int children) {
        List<Story> stories = List.of(
                Story.of(4, -6, -2, Leg.to(PREGNANCY_COUNSELLING), Leg.to(HEALTH), Leg.to(PARENT_EDUCATION)),
                Story.of(3, -1, 4, Leg.to(HEALTH), Leg.to(PARENT_EDUCATION), Leg.to(CULTURE_AND_SPORT)),
                Story.of(2, 10, 44, Leg.to(COUNSELLING), Leg.to(YOUTH_WELFARE)),
                Story.of(2, 12, 40, Leg.to(EARLY_EDUCATION), Leg.to(EARLY_INTERVENTION), Leg.to(SOCIAL_AFFAIRS)),
                Story.of(1, 4, 30, Leg.to(HEALTH), Leg.to(COUNSELLING), Leg.to(SOCIAL_AFFAIRS)));
        List<Party> senders = new ArrayList<>(senders("sample-hebammenzentrale-region", "sample-babylotse-hannover"));
        senders.add(EARLY_HELP);
        return new Place(municipality, children, senders, stories, Map.of());
    }

    private static List<Party> senders(String... organizations) {
        return List.of(organizations).stream()
                .map(organization -> new Party(organization, null))
                .toList();
    }
}
