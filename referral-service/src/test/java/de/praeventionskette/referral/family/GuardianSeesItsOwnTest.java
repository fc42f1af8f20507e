package de.praeventionskette.referral.family;

import static de.praeventionskette.referral.SmallRegion.CENTRE;
import static de.praeventionskette.referral.SmallRegion.EARLY;
import static de.praeventionskette.referral.SmallRegion.MIDWIFE;
import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.consent.Standing;
import de.praeventionskette.referral.path.GuardianRole;
import de.praeventionskette.referral.path.Held;
import de.praeventionskette.referral.path.HolderCodes.Issued;
import de.praeventionskette.referral.referral.AcceptReferral;
import de.praeventionskette.referral.referral.HistoryEntry.Aside.What;
import de.praeventionskette.referral.referral.NewReferral;
import de.praeventionskette.referral.referral.ReferralId;
import de.praeventionskette.referral.referral.Turn;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A guardian sees, hears of and takes back what is meant for it, and nothing else exists for it. */
class GuardianSeesItsOwnTest extends FamilyOfTwo {
    @Test
    void aGuardianWithdrawsOnlyWhatIsMeantForItStatisticsIncluded() {
        ReferralId hers = joined(mothers, MIDWIFE);
        String fathers = issued(cafe, GuardianRole.FATHER).code().spoken();
        ReferralId his = joined(fathers, MIDWIFE);

        region.family.withdraw(fathers, EnumSet.allOf(ConsentScope.class), "somewhere");
        region.settle();

        assertThat(help(mothers, hers).consent().scopes()).doesNotContainValue(Standing.WITHDRAWN);
        assertThat(help(mothers, cafe).consent().scopes().values()).containsOnly(Standing.WITHDRAWN);
        assertThat(help(fathers, his).consent().scopes().values()).containsOnly(Standing.WITHDRAWN);
        assertThat(region.paths
                        .find(page(mothers).id())
                        .orElseThrow()
                        .counting()
                        .referrals())
                .containsExactly(hers.value());
    }

    @Test
    void whatStaysCountedAfterAWithdrawalGoesOnUnderAnotherId() {
        ReferralId hers = joined(mothers, MIDWIFE);
        String fathers = issued(cafe, GuardianRole.FATHER).code().spoken();
        var before = page(mothers).path().counting().id();

        region.family.withdraw(page(fathers), List.of(cafe.value()), Set.of(ConsentScope.STATISTICS));

        assertThat(page(mothers).path().counting().referrals()).containsExactly(hers.value());
        assertThat(page(mothers).path().counting().id()).isNotNull().isNotEqualTo(before);
        assertThat(region.paths.published().getLast().data()).isNotNull();
        assertThat(region.paths.published().reversed().get(1).data())
                .as("the other id ends")
                .isNull();
    }

    @Test
    void statisticsThatAProfessionalTakesBackEndForThoseWhoSeeTheReferral() {
        ReferralId hers = joined(mothers, MIDWIFE);
        String fathers = issued(cafe, GuardianRole.FATHER).code().spoken();
        ReferralId his = joined(fathers, MIDWIFE);

        region.withdrawing.withdraw(his, Set.of(ConsentScope.STATISTICS), MIDWIFE);

        assertThat(help(mothers, hers).consent().scopes()).containsEntry(ConsentScope.STATISTICS, Standing.IN_FORCE);
        assertThat(help(mothers, cafe).consent().scopes()).containsEntry(ConsentScope.STATISTICS, Standing.WITHDRAWN);
        assertThat(help(fathers, his).consent().scopes()).containsEntry(ConsentScope.STATISTICS, Standing.WITHDRAWN);
    }

    @Test
    void whatIsNotMeantForAGuardianCannotBeAskedAboutNorSilenced() {
        ReferralId hers = joined(mothers, MIDWIFE);
        Held fathers = page(issued(cafe, GuardianRole.FATHER).code().spoken());

        refused("referral.not-found", () -> desk.nobodyCalled.say(fathers, hers));
        refused("referral.not-found", () -> desk.nobodyCalled.say(fathers, new ReferralId("nothing")));
        region.family.withdraw(fathers, List.of(hers.value()), EnumSet.allOf(ConsentScope.class));
        region.family.keepSecrecy(fathers, hers.value());
        region.settle();
        assertThat(help(mothers, hers).consent().scopes()).doesNotContainValue(Standing.WITHDRAWN);
    }

    @Test
    void whatIsHandedOnIsMeantForWhoseCodeBroughtItAndForNobodyToWhomItWasOnlyShown() {
        String fathers = issued(cafe, GuardianRole.FATHER).code().spoken();
        new AcceptReferral(region.desk).accept(Turn.of(cafe, Command.plain(), CENTRE));

        ReferralId next = id(region.handingOver.handOver(
                cafe,
                new NewReferral.Wish("support", "HEALTH", null),
                region.consent(Duration.ofDays(9)),
                key(),
                CENTRE));
        region.settle();

        assertThat(seenWith(mothers)).contains(next);
        assertThat(seenWith(fathers)).containsExactly(cafe);
    }

    @Test
    void theHistoryTellsTheSpeakingSideAndNobodyElse() {
        Issued father = issued(cafe, GuardianRole.FATHER);
        ReferralId next = joined(mothers, MIDWIFE);
        desk.showing.show(next, father.holder(), true, MIDWIFE);
        desk.showing.show(next, father.holder(), true, MIDWIFE);
        desk.showing.show(next, father.holder(), false, MIDWIFE);
        desk.closing.close(cafe, father.holder(), MIDWIFE);

        assertThat(asides()).containsExactly(What.CODE_ISSUED, What.CODE_CLOSED);
        assertThat(asides(next, MIDWIFE)).containsExactly(What.SHOWN_TO_GUARDIAN, What.HIDDEN_FROM_GUARDIAN);
        assertThat(asides(cafe, CENTRE)).isEmpty();
        assertThat(asides(next, EARLY)).isEmpty();
    }

    @Test
    void everyLookOfTheFamilyIsInTheAccessLogAndNamesNobody() {
        region.reads.clear();
        seenWith(mothers);

        assertThat(region.reads).containsExactly("family 03241 1");
    }
}
