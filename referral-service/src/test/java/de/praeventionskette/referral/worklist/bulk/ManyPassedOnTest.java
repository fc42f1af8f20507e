package de.praeventionskette.referral.worklist.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.aggregate.RequestKey;
import de.praeventionskette.kit.problem.NotFound;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.SmallRegion;
import de.praeventionskette.referral.referral.Referral;
import de.praeventionskette.referral.referral.ReferralId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever passes referrals to another team no longer sees them; only that person hears again that it is done. */
class ManyPassedOnTest {
    private static final Actor NORTH = team("district", "north", "a person");

    private final SmallRegion region = new SmallRegion();
    private final MoveMany many = ManySteps.in(region);
    private Chosen passed = new Chosen(new ReferralId("none"), 0);

    private static Actor team(String organization, String unit, String person) {
        Actor somebody = SmallRegion.actor(organization, unit);
        return new Actor(person, somebody.name(), somebody.acting(), somebody.memberships());
    }

    private Result passOn(Chosen chosen, String team, Actor by) {
        RequestKey key = new RequestKey(UUID.randomUUID().toString(), "digest");
        return many.move(new MoveMany.Request(new Step.PassOn(team), null, List.of(chosen), key), by)
                .getFirst();
    }

    private static void mustHearOfNone(Result result) {
        assertThat(((Result.Refused) result).why())
                .isInstanceOfSatisfying(
                        NotFound.class, gone -> assertThat(gone.code()).isEqualTo("referral.not-found"));
    }

    @BeforeEach
    void northPassesOneToSouth() {
        for (String team : List.of("north", "south", "west")) {
            region.offers.team("district", team);
        }
        region.offers.team("elsewhere", "south");
        region.offers.has("visits", "district", "north");
        Loaded<Referral> sent = region.submitted("visits").referral();
        passed = new Chosen(new ReferralId(sent.id()), sent.version());
        assertThat(passOn(passed, "south", NORTH)).isInstanceOf(Result.Moved.class);
    }

    @Test
    void whoeverPassedItOnHearsAgainThatItIsDone() {
        assertThat(passOn(passed, "south", NORTH)).isInstanceOf(Result.Moved.class);
    }

    @Test
    void toEverybodyElseItIsAsIfThereWereNone() {
        mustHearOfNone(passOn(passed, "south", team("district", "north", "a colleague")));
        mustHearOfNone(passOn(passed, "west", NORTH));
        mustHearOfNone(passOn(passed, "south", team("elsewhere", "north", "a person")));
        mustHearOfNone(passOn(new Chosen(new ReferralId("unknown"), 1), "south", NORTH));
    }
}
