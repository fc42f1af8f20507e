package de.praeventionskette.local.launcher.sample.story;

import static de.praeventionskette.contracts.vocabulary.FieldOfAction.EARLY_INTERVENTION;
import static de.praeventionskette.contracts.vocabulary.FieldOfAction.HEALTH;
import static de.praeventionskette.contracts.vocabulary.FieldOfAction.PARENT_EDUCATION;
import static de.praeventionskette.contracts.vocabulary.FieldOfAction.PREGNANCY_COUNSELLING;
import static de.praeventionskette.contracts.vocabulary.FieldOfAction.YOUTH_WELFARE;

import de.praeventionskette.local.launcher.sample.story.ReferralLine.Party;
import java.util.List;
import java.util.Map;

/** What happens in the district of Sonneberg: children up to three, mostly primary and secondary prevention. */
final class SonnebergWays {
    private SonnebergWays() {}

    static Place place() {
        return new Place(
                "16072000",
                46,
                List.of(
                        new Party("sample-familienhebamme-sonneberg", null),
                        new Party("sample-schwangerschaftsberatung-sonneberg", null),
                        new Party("landkreis-sonneberg", "landkreis-sonneberg-netzwerk")),
                List.of(
                        Story.of(5, -6, -2, Leg.to(PREGNANCY_COUNSELLING), Leg.to(HEALTH), Leg.to(PARENT_EDUCATION)),
                        Story.of(3, -1, 4, Leg.to(HEALTH), Leg.to(PARENT_EDUCATION), Leg.to(YOUTH_WELFARE)),
                        Story.of(2, 12, 30, Leg.to(YOUTH_WELFARE), Leg.to(EARLY_INTERVENTION))),
                Map.of());
    }
}
