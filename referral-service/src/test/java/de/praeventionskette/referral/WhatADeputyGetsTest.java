package de.praeventionskette.referral;

import static de.praeventionskette.referral.SmallRegion.MIDWIFE;
import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.Happened;
import de.praeventionskette.kit.aggregate.RequestKey;
import de.praeventionskette.referral.absence.reaction.PassOnWhenAway;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.referral.AcceptReferral;
import de.praeventionskette.referral.referral.Agreement;
import de.praeventionskette.referral.referral.AnswerHandOver;
import de.praeventionskette.referral.referral.FamilyWish;
import de.praeventionskette.referral.referral.NewReferral;
import de.praeventionskette.referral.referral.ReferralEvent.ReferralSubmitted;
import de.praeventionskette.referral.referral.ReferralId;
import de.praeventionskette.referral.referral.ReopenReferral;
import de.praeventionskette.referral.referral.Turn;
import de.praeventionskette.referral.referral.WarmHandOver;
import de.praeventionskette.referral.referral.WishHandOver;
import de.praeventionskette.referral.referral.WishedHandOver;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What goes to a deputy, and what stays; once, also after a crash. */
class WhatADeputyGetsTest extends DistrictOnLeave {
    private void replay(ReferralId id) {
        new PassOnWhenAway(region.passing)
                .follow(new Happened<>(
                        region.referrals.find(id).orElseThrow(),
                        1,
                        region.clock.instant(),
                        List.of(new ReferralSubmitted(id))));
        region.settle();
    }

    @Test
    void onlyWhatWaitsForAnAnswerGoesAndNothingWithoutConsent() {
        ReferralId accepted = sent();
        new AcceptReferral(region.desk).accept(Turn.of(accepted, Command.plain(), NORTH));
        ReferralId withdrawn = sent();
        region.withdrawing.withdraw(withdrawn, Set.of(ConsentScope.TRANSMISSION), MIDWIFE);
        NewReferral wish = region.wish("visits", null);
        ReferralId expired = region.submit(
                        new NewReferral(
                                wish.family(),
                                wish.wish(),
                                region.consent(Duration.ofDays(2)),
                                null,
                                NewReferral.Order.NOBODY),
                        MIDWIFE)
                .referral()
                .state()
                .id();
        away(NORTH, 3, 4, "south");
        ReferralId waits = sent();
        days(3);

        assertThat(passes(waits)).as("so somebody looked").containsExactly("WENT_TO_DEPUTY south");
        assertThat(List.of(accepted, withdrawn, expired))
                .allSatisfy(id -> assertThat(passes(id)).isEmpty());
    }

    @Test
    void whatIsWithdrawnBeforeTheReactionRunsDoesNotMove() {
        away(NORTH, 0, 4, "south");
        ReferralId id = region.submitting
                .submit(region.wish("visits", null), new RequestKey("late", "digest"), MIDWIFE)
                .referral()
                .state()
                .id();
        region.withdrawing.withdraw(id, Set.of(ConsentScope.TRANSMISSION), MIDWIFE);
        region.settle();

        assertThat(passes(id)).isEmpty();
    }

    @Test
    void whatIsReopenedAskedNextOrPassedOnGoesToTheDeputyToo() {
        ReferralId rejected = sent();
        reject(rejected, NORTH);
        ReferralId first = region.submit(region.inOrder(region.wish("cafe", null), 7, "visits"), MIDWIFE)
                .referral()
                .state()
                .id();
        region.offers.has("talks", "district", "west");
        ReferralId passed = region.submitted("talks").referral().state().id();
        away(NORTH, 0, 4, "south");

        new ReopenReferral(region.desk).reopen(new Turn(rejected, "doch", Command.plain(), NORTH));
        reject(first, SmallRegion.CENTRE);
        pass(passed, WEST, "north");

        assertThat(team(rejected)).isEqualTo("south");
        ReferralId next = Objects.requireNonNull(
                        Objects.requireNonNull(referral(first).progress().alternatives())
                                .asked())
                .referral();
        assertThat(team(next)).isEqualTo("south");
        assertThat(passes(passed)).containsExactly("PASSED_ON north", "WENT_TO_DEPUTY south");
    }

    @Test
    void whatAFamilyAsksItselfGoesToTheDeputyToo() {
        away(NORTH, 0, 4, "south");
        ReferralId id = region.askedByFamily(
                "visits",
                "district",
                FamilyWish.PLACE,
                region.consent(Duration.ofDays(100)).terms());

        assertThat(passes(id)).containsExactly("WENT_TO_DEPUTY south");
    }

    @Test
    void whatTheTeamHadAgreedIsAskedOfTheDeputyAnew() {
        ReferralId id = sent();
        new WishHandOver(region.desk)
                .wish(new WishedHandOver(WarmHandOver.Way.MEETING, "0511 1"), Turn.of(id, Command.plain(), MIDWIFE));
        new AnswerHandOver(region.desk)
                .answer(new Agreement("0511 2", MONDAY.plusDays(9), null), Turn.of(id, Command.plain(), NORTH));

        away(NORTH, 0, 4, "south");
        region.waiting.pass(10);

        WarmHandOver asked = Objects.requireNonNull(referral(id).progress().handOver());
        assertThat(asked.step()).isInstanceOf(WarmHandOver.Wished.class);
    }

    @Test
    void whatTheDeputyGivesBackByHandStaysWhereItWasGiven() {
        away(NORTH, 0, 9, "south");
        ReferralId id = sent();
        pass(id, SOUTH, "north");
        look();
        replay(id);
        assertThat(passes(id)).containsExactly("WENT_TO_DEPUTY south", "PASSED_ON north");

        ReferralId on = sent();
        pass(on, SOUTH, "west");
        look();
        assertThat(team(on)).isEqualTo("west");
    }

    @Test
    void whatADeputyGotGoesBackWhenTheDeputyIsAwayInItsTurn() {
        away(NORTH, 0, 4, "south");
        ReferralId id = sent();
        away(SOUTH, 7, 9, "north");
        days(7);

        assertThat(passes(id)).containsExactly("WENT_TO_DEPUTY south", "WENT_TO_DEPUTY north");
    }

    @Test
    void whoeverComesFirstAfterACrashTheMinuteOrTheReactionItGoesOverOnce() {
        away(NORTH, 0, 4, "south");
        ReferralId id = region.submitting
                .submit(region.wish("visits", null), new RequestKey("cut", "digest"), MIDWIFE)
                .referral()
                .state()
                .id();

        region.waiting.pass(2);
        assertThat(passes(id)).containsExactly("WENT_TO_DEPUTY south");
        region.settle();
        region.waiting.pass(2);
        assertThat(passes(id)).containsExactly("WENT_TO_DEPUTY south");
    }
}
