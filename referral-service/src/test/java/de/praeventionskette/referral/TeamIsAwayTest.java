package de.praeventionskette.referral;

import static de.praeventionskette.referral.SmallRegion.MIDWIFE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.problem.NotFound;
import de.praeventionskette.referral.referral.AcceptReferral;
import de.praeventionskette.referral.referral.HistoryEntry;
import de.praeventionskette.referral.referral.HistoryEntry.Aside.What;
import de.praeventionskette.referral.referral.HistoryEntry.Side;
import de.praeventionskette.referral.referral.Listing;
import de.praeventionskette.referral.referral.PassWaitingToDeputies;
import de.praeventionskette.referral.referral.ReferralId;
import de.praeventionskette.referral.referral.Referrals;
import de.praeventionskette.referral.referral.Turn;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Timelines: when what goes to the deputy of a team, and how long. */
class TeamIsAwayTest extends DistrictOnLeave {
    @Test
    void whatIsSentMeanwhileGoesToTheDeputyByItselfAndTheTeamThatIsAwayNoLongerSeesIt() {
        away(NORTH, 0, 4, "south");
        ReferralId id = sent();

        assertThat(team(id)).isEqualTo("south");
        HistoryEntry last = referral(id).history().getLast();
        assertThat(last.aside()).isEqualTo(new HistoryEntry.Aside(What.WENT_TO_DEPUTY, "south"));
        assertThat(last.by()).isEqualTo(new HistoryEntry.By(Side.RECEIVER, null));
        assertThat(last.status()).isEqualTo(ReferralStatus.REQUESTED);
        assertThatThrownBy(() -> region.viewing.view(id, NORTH)).isInstanceOf(NotFound.class);
        new AcceptReferral(region.desk).accept(Turn.of(id, Command.plain(), SOUTH));
        assertThat(referral(id).state().status()).isEqualTo(ReferralStatus.ACCEPTED);
    }

    @Test
    void whatWaitsGoesOverOnTheFirstDayNotBeforeOnceAndInPages() {
        List<ReferralId> waiting = List.of(sent(), sent(), sent(), sent(), sent());
        away(NORTH, 3, 4, "south");
        days(2);
        assertThat(waiting).allSatisfy(id -> assertThat(team(id)).isEqualTo("north"));

        days(1);
        assertThat(waiting).allSatisfy(id -> assertThat(passes(id)).containsExactly("WENT_TO_DEPUTY south"));
        assertThat(region.referrals.newest("03241", Listing.keysFor(SOUTH, Listing.Side.RECEIVED, null), null, 9))
                .hasSize(5);
    }

    @Test
    void aTeamWhoseListCannotBeReadHoldsUpNoOther() {
        region.offers.has("talks", "district", "west");
        ReferralId waits = region.submitted("talks").referral().state().id();
        away(NORTH, 1, 4, "south");
        away(WEST, 1, 4, "south");
        region.clock.goOn(Duration.ofDays(1));
        String unreadable = "RECEIVED district/north REQUESTED";
        Referrals stumbling = (Referrals) Proxy.newProxyInstance(
                Referrals.class.getClassLoader(), new Class<?>[] {Referrals.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("newest") && arguments[1].equals(List.of(unreadable))) {
                        throw new IllegalStateException("unreadable");
                    }
                    return method.invoke(region.referrals, arguments);
                });

        assertThatThrownBy(() -> new PassWaitingToDeputies(
                                stumbling, region.absences, region.rosters, region.passing, region.clock)
                        .pass(2))
                .hasMessage("unreadable");
        assertThat(team(waits)).isEqualTo("south");
    }

    @Test
    void aDayWithoutAnyInstanceMakesItLateAndAfterTheLastDayNothingMoves() {
        ReferralId late = sent();
        away(NORTH, 1, 4, "south");
        days(3);
        assertThat(team(late)).isEqualTo("south");

        days(2);
        ReferralId after = sent();
        look();
        assertThat(team(after)).isEqualTo("north");
        assertThat(team(late)).as("what the deputy got stays with it").isEqualTo("south");
    }

    @Test
    void theFirstDayBeginsAtMidnightAlsoWhenClocksAreTurned() {
        ReferralId id = sent();
        away(NORTH, 27, 27, "south");
        region.clock.set(Instant.parse("2026-03-28T22:59:59Z"));
        look();
        assertThat(team(id)).isEqualTo("north");

        region.clock.set(Instant.parse("2026-03-28T23:00:00Z"));
        look();
        assertThat(team(id)).isEqualTo("south");

        region.clock.set(Instant.parse("2026-03-29T21:59:59Z"));
        assertThat(team(sent())).isEqualTo("south");
        region.clock.set(Instant.parse("2026-03-29T22:00:00Z"));
        assertThat(team(sent())).isEqualTo("north");
    }

    @Test
    void aDeputyThatIsAwayHasADeputyTooAndNothingGoesRoundInACircle() {
        away(NORTH, 0, 9, "south");
        long south = away(SOUTH, 0, 9, "west");
        assertThat(passes(sent())).containsExactly("WENT_TO_DEPUTY west");

        long west = away(WEST, 0, 9, "north");
        ReferralId circling = sent();
        look();
        assertThat(passes(circling)).isEmpty();

        region.endingAbsence.end("west", west, WEST);
        look();
        assertThat(passes(circling)).as("somebody is back").containsExactly("WENT_TO_DEPUTY west");
        region.endingAbsence.end("south", south, SOUTH);
        look();
        assertThat(team(circling)).isEqualTo("west");
    }

    @Test
    void withoutADeputyNothingMovesNorToADeputyThatIsAwayWithoutOne() {
        away(SOUTH, 0, 3, null);
        away(NORTH, 0, 3, "south");
        ReferralId id = sent();
        look();
        assertThat(passes(id)).isEmpty();
        assertThat(region.viewing.view(id, MIDWIFE).receiver().unit()).isEqualTo("north");

        days(4);
        assertThat(passes(id)).as("all are back").isEmpty();
    }

    @Test
    void aTeamThatIsNoLongerThereAnswersForNobody() {
        away(NORTH, 0, 3, "west");
        region.offers.noTeam("district", "west");

        assertThat(passes(sent())).isEmpty();
    }

    @Test
    void whoeverIsBackEarlyGetsWhatComesThen() {
        long version = away(NORTH, 0, 9, "south");
        ReferralId before = sent();
        region.endingAbsence.end("north", version, NORTH);

        assertThat(team(sent())).isEqualTo("north");
        assertThat(team(before)).isEqualTo("south");
    }
}
