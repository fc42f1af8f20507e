package de.praeventionskette.referral.family;

import static de.praeventionskette.referral.SmallRegion.CENTRE;
import static de.praeventionskette.referral.SmallRegion.EARLY;
import static de.praeventionskette.referral.SmallRegion.MIDWIFE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.RequestKey;
import de.praeventionskette.kit.problem.Conflict;
import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.problem.NotAllowed;
import de.praeventionskette.kit.problem.NotFound;
import de.praeventionskette.kit.problem.RequestProblem;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.SmallRegion;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.consent.Standing;
import de.praeventionskette.referral.family.FamilyWay.Help;
import de.praeventionskette.referral.family.Guardians.Guardian;
import de.praeventionskette.referral.path.GuardianRole;
import de.praeventionskette.referral.path.Held;
import de.praeventionskette.referral.path.HolderCodes.Issued;
import de.praeventionskette.referral.path.HolderId;
import de.praeventionskette.referral.path.Holders;
import de.praeventionskette.referral.referral.AcceptReferral;
import de.praeventionskette.referral.referral.HistoryEntry;
import de.praeventionskette.referral.referral.HistoryEntry.Aside.What;
import de.praeventionskette.referral.referral.NewReferral;
import de.praeventionskette.referral.referral.ReferralId;
import de.praeventionskette.referral.referral.Submitted;
import de.praeventionskette.referral.referral.Turn;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A midwife refers a family; the mother has the first code, and the father gets one of his own. */
class GuardiansTest {
    private final SmallRegion region = new SmallRegion();
    private final Submitted first = region.submitted("cafe");
    private final ReferralId cafe = id(first);
    private final String mothers = code(first);

    private static ReferralId id(Submitted submitted) {
        return submitted.referral().state().id();
    }

    private static String code(Submitted submitted) {
        return Objects.requireNonNull(submitted.code()).spoken();
    }

    private static RequestKey key() {
        String key = UUID.randomUUID().toString();
        return new RequestKey(key, key);
    }

    private Issued issued(ReferralId referral, GuardianRole role) {
        return region.issuing.issue(referral, role, key(), MIDWIFE);
    }

    private ReferralId joined(String code, Actor by) {
        return id(region.submit(region.wish("support", code), by));
    }

    private Held page(String code) {
        return region.codes.find(code, null, UUID.randomUUID().toString());
    }

    private List<ReferralId> seenWith(String code) {
        return region.way.way(page(code)).helps().stream().map(Help::referral).toList();
    }

    private Help help(String code, ReferralId referral) {
        return region.way.way(page(code)).helps().stream()
                .filter(help -> help.referral().equals(referral))
                .findFirst()
                .orElseThrow();
    }

    private HolderId first(ReferralId referral, Actor actor) {
        return region.guardians.of(referral, actor).getFirst().id();
    }

    private static void refused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        RequestProblem.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }

    private void opensNothing(String code) {
        assertThatThrownBy(() -> page(code)).isInstanceOf(Invalid.class);
    }

    @Test
    void aFurtherCodeOpensOnlyTheReferralInWhoseCourseItWasIssued() {
        ReferralId support = joined(mothers, MIDWIFE);
        String fathers = issued(cafe, GuardianRole.FATHER).code().spoken();

        assertThat(seenWith(mothers)).containsExactlyInAnyOrder(cafe, support);
        assertThat(seenWith(fathers)).containsExactly(cafe);
    }

    @Test
    void whatComesByTheFathersCodeIsMeantForHimAloneOnTheSamePath() {
        String fathers = issued(cafe, GuardianRole.FATHER).code().spoken();

        ReferralId his = joined(fathers, EARLY);

        assertThat(seenWith(fathers)).containsExactlyInAnyOrder(cafe, his);
        assertThat(seenWith(mothers)).containsExactly(cafe);
        assertThat(page(fathers).id()).isEqualTo(page(mothers).id());
    }

    @Test
    void aProfessionalToWhomACodeIsShownLearnsOfNobodyElse() {
        String fathers = issued(cafe, GuardianRole.FATHER).code().spoken();
        ReferralId his = joined(fathers, EARLY);

        assertThat(region.guardians.of(his, EARLY))
                .singleElement()
                .satisfies(only -> assertThat(only)
                        .returns(true, Guardian::came)
                        .returns(null, Guardian::role)
                        .returns(true, Guardian::sees));
        HolderId mother = first(cafe, MIDWIFE);
        for (boolean shows : new boolean[] {true, false}) {
            refused("guardian.not-found", () -> region.showing.show(his, mother, shows, EARLY));
            refused("guardian.not-found", () -> region.showing.show(his, new HolderId("nobody"), shows, EARLY));
        }
        refused("guardian.not-found", () -> region.closing.close(his, mother, EARLY));
        refused("guardian.not-found", () -> region.renewing.renew(his, mother, key(), EARLY));
        assertThat(seenWith(mothers)).containsExactly(cafe);
    }

    @Test
    void onlyWhoeverSpeaksForTheFamilyHandlesItsCodes() {
        HolderId mother = first(cafe, MIDWIFE);

        assertThatThrownBy(() -> region.guardians.of(cafe, CENTRE)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> region.issuing.issue(cafe, GuardianRole.FATHER, key(), CENTRE))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> region.showing.show(cafe, mother, false, CENTRE))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> region.showing.showByCode(cafe, mothers, CENTRE))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> region.closing.close(cafe, mother, CENTRE)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> region.renewing.renew(cafe, mother, key(), CENTRE))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> region.guardians.of(cafe, EARLY)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> region.issuing.issue(cafe, GuardianRole.FATHER, key(), EARLY))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aReferralIsShownToAGuardianThatThisSideKnowsAndToAnyOtherByItsCode() {
        Issued father = issued(cafe, GuardianRole.FATHER);
        String fathers = father.code().spoken();
        ReferralId ours = joined(mothers, MIDWIFE);
        ReferralId theirs = joined(mothers, EARLY);

        region.showing.show(ours, father.holder(), true, MIDWIFE);
        refused("guardian.not-found", () -> region.showing.show(theirs, father.holder(), true, EARLY));
        region.showing.showByCode(theirs, fathers, EARLY);

        assertThat(seenWith(fathers)).containsExactlyInAnyOrder(cafe, ours, theirs);
        region.showing.show(theirs, father.holder(), false, EARLY);
        assertThat(seenWith(fathers)).containsExactlyInAnyOrder(cafe, ours);
    }

    @Test
    void aCodeOfAnotherPathShowsNothingAndSaysNothing() {
        String strangers = code(region.submitted("cafe"));

        refused("request.invalid", () -> region.showing.showByCode(cafe, "0000-0000-0000", MIDWIFE));
        assertThatThrownBy(() -> region.showing.showByCode(cafe, strangers, MIDWIFE))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.violations())
                                .extracting(violation -> violation.code())
                                .containsExactly("path-code.unknown"));
    }

    @Test
    void aReferralIsNeverKeptFromTheLastWhoCouldTakeItBack() {
        HolderId mother = first(cafe, MIDWIFE);
        refused("guardian.last", () -> region.showing.show(cafe, mother, false, MIDWIFE));
        Issued father = issued(cafe, GuardianRole.FATHER);

        region.showing.show(cafe, mother, false, MIDWIFE);

        assertThat(seenWith(mothers)).isEmpty();
        refused("guardian.last", () -> region.showing.show(cafe, father.holder(), false, MIDWIFE));
    }

    @Test
    void renewalReplacesOneCodeAndClosingEndsOneForGood() {
        Issued father = issued(cafe, GuardianRole.FATHER);
        String old = father.code().spoken();
        RequestKey key = key();
        String fresh =
                region.renewing.renew(cafe, father.holder(), key, MIDWIFE).spoken();

        opensNothing(old);
        assertThat(seenWith(fresh)).containsExactly(cafe);
        assertThat(seenWith(mothers)).containsExactly(cafe);
        assertThat(region.renewing.renew(cafe, father.holder(), key, MIDWIFE).spoken())
                .isEqualTo(fresh);

        region.closing.close(cafe, father.holder(), MIDWIFE);
        region.closing.close(cafe, father.holder(), MIDWIFE);
        opensNothing(fresh);
        refused("path-code.closed", () -> region.renewing.renew(cafe, father.holder(), key(), MIDWIFE));
        assertThat(seenWith(mothers)).containsExactly(cafe);
        assertThat(asides()).filteredOn(What.CODE_CLOSED::equals).hasSize(1);
    }

    @Test
    void oneKeyRenewsTheCodesOfTwoGuardiansDifferently() {
        Issued father = issued(cafe, GuardianRole.FATHER);
        String his = region.holderCodes
                .renew(page(mothers).id(), father.holder(), "once")
                .spoken();
        String hers = region.holderCodes
                .renew(page(mothers).id(), HolderId.first(page(mothers).id()), "once")
                .spoken();

        assertThat(his).isNotEqualTo(hers);
    }

    @Test
    void aRepeatIssuesTheSameCodeUntilItWasRenewed() {
        RequestKey key = key();
        Issued once = region.issuing.issue(cafe, GuardianRole.FATHER, key, MIDWIFE);
        Issued again = region.issuing.issue(cafe, GuardianRole.FATHER, key, MIDWIFE);

        assertThat(again).isEqualTo(once);
        assertThat(region.guardians.of(cafe, MIDWIFE)).hasSize(2);
        region.renewing.renew(cafe, once.holder(), key(), MIDWIFE);
        refused("path-code.renewed-since", () -> region.issuing.issue(cafe, GuardianRole.FATHER, key, MIDWIFE));
    }

    @Test
    void aPathHasAtMostFourOpenCodes() {
        for (int others = 1; others < Holders.OPEN; others++) {
            issued(cafe, GuardianRole.OTHER_GUARDIAN);
        }
        refused("guardian.too-many", () -> issued(cafe, GuardianRole.MOTHER));

        region.closing.close(cafe, region.guardians.of(cafe, MIDWIFE).getLast().id(), MIDWIFE);
        issued(cafe, GuardianRole.MOTHER);
        assertThat(asides()).filteredOn(What.CODE_ISSUED::equals).hasSize(Holders.OPEN);
    }

    @Test
    void whereTheFamilyWantedNoPathThereIsNoCode() {
        ReferralId without = id(region.submitted("cafe", ConsentScope.TRANSMISSION));

        refused("path-code.no-path", () -> region.guardians.of(without, MIDWIFE));
        refused("path-code.no-path", () -> issued(without, GuardianRole.FATHER));
    }

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

        refused("referral.not-found", () -> region.nobodyCalled.say(fathers, hers));
        refused("referral.not-found", () -> region.nobodyCalled.say(fathers, new ReferralId("nothing")));
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
        region.showing.show(next, father.holder(), true, MIDWIFE);
        region.showing.show(next, father.holder(), true, MIDWIFE);
        region.showing.show(next, father.holder(), false, MIDWIFE);
        region.closing.close(cafe, father.holder(), MIDWIFE);

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

    private List<What> asides() {
        return asides(cafe, MIDWIFE);
    }

    private List<What> asides(ReferralId referral, Actor actor) {
        var seen = region.viewing.view(referral, actor);
        return seen.insight().history(seen.referral().state()).stream()
                .map(HistoryEntry::aside)
                .filter(Objects::nonNull)
                .map(HistoryEntry.Aside::what)
                .toList();
    }

    @Test
    void aClosedCodeLetsNothingJoin() {
        Issued father = issued(cafe, GuardianRole.FATHER);
        Held fathers = page(father.code().spoken());
        region.closing.close(cafe, father.holder(), MIDWIFE);

        assertThatThrownBy(() -> region.joining.join(
                        fathers.id(),
                        father.holder(),
                        "late",
                        first.referral().state().consent()))
                .isInstanceOf(Invalid.class);
        assertThat(region.joining.referralsOn(fathers.id())).containsExactly(cafe.value());
        assertThatThrownBy(() -> region.holderCodes.renew(fathers.id(), father.holder(), "late"))
                .isInstanceOf(Conflict.class);
    }
}
