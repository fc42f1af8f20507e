package de.praeventionskette.referral.family;

import static de.praeventionskette.referral.SmallRegion.CENTRE;
import static de.praeventionskette.referral.SmallRegion.EARLY;
import static de.praeventionskette.referral.SmallRegion.MIDWIFE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.praeventionskette.kit.aggregate.RequestKey;
import de.praeventionskette.kit.problem.Conflict;
import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.problem.NotAllowed;
import de.praeventionskette.kit.problem.NotFound;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.family.Guardians.Guardian;
import de.praeventionskette.referral.path.GuardianRole;
import de.praeventionskette.referral.path.Held;
import de.praeventionskette.referral.path.HolderCodes.Issued;
import de.praeventionskette.referral.path.HolderId;
import de.praeventionskette.referral.path.Holders;
import de.praeventionskette.referral.referral.HistoryEntry.Aside.What;
import de.praeventionskette.referral.referral.ReferralId;
import org.junit.jupiter.api.Test;

/** Who may issue, show, renew and close the codes of guardians, and whom they know by that. */
class GuardiansTest extends FamilyOfTwo {
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

        assertThat(desk.guardians.of(his, EARLY))
                .singleElement()
                .satisfies(only -> assertThat(only)
                        .returns(true, Guardian::came)
                        .returns(null, Guardian::role)
                        .returns(true, Guardian::sees));
        HolderId mother = first(cafe, MIDWIFE);
        for (boolean shows : new boolean[] {true, false}) {
            refused("guardian.not-found", () -> desk.showing.show(his, mother, shows, EARLY));
            refused("guardian.not-found", () -> desk.showing.show(his, new HolderId("nobody"), shows, EARLY));
        }
        refused("guardian.not-found", () -> desk.closing.close(his, mother, EARLY));
        refused("guardian.not-found", () -> desk.renewing.renew(his, mother, key(), EARLY));
        assertThat(seenWith(mothers)).containsExactly(cafe);
    }

    @Test
    void onlyWhoeverSpeaksForTheFamilyHandlesItsCodes() {
        HolderId mother = first(cafe, MIDWIFE);

        assertThatThrownBy(() -> desk.guardians.of(cafe, CENTRE)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> desk.issuing.issue(cafe, GuardianRole.FATHER, key(), CENTRE))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> desk.showing.show(cafe, mother, false, CENTRE)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> desk.showing.showByCode(cafe, mothers, CENTRE)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> desk.closing.close(cafe, mother, CENTRE)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> desk.renewing.renew(cafe, mother, key(), CENTRE))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> desk.guardians.of(cafe, EARLY)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.issuing.issue(cafe, GuardianRole.FATHER, key(), EARLY))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aReferralIsShownToAGuardianThatThisSideKnowsAndToAnyOtherByItsCode() {
        Issued father = issued(cafe, GuardianRole.FATHER);
        String fathers = father.code().spoken();
        ReferralId ours = joined(mothers, MIDWIFE);
        ReferralId theirs = joined(mothers, EARLY);

        desk.showing.show(ours, father.holder(), true, MIDWIFE);
        refused("guardian.not-found", () -> desk.showing.show(theirs, father.holder(), true, EARLY));
        desk.showing.showByCode(theirs, fathers, EARLY);

        assertThat(seenWith(fathers)).containsExactlyInAnyOrder(cafe, ours, theirs);
        desk.showing.show(theirs, father.holder(), false, EARLY);
        assertThat(seenWith(fathers)).containsExactlyInAnyOrder(cafe, ours);
    }

    @Test
    void aCodeOfAnotherPathShowsNothingAndSaysNothing() {
        String strangers = code(region.submitted("cafe"));

        refused("request.invalid", () -> desk.showing.showByCode(cafe, "0000-0000-0000", MIDWIFE));
        assertThatThrownBy(() -> desk.showing.showByCode(cafe, strangers, MIDWIFE))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.violations())
                                .extracting(violation -> violation.code())
                                .containsExactly("path-code.unknown"));
    }

    @Test
    void aReferralIsNeverKeptFromTheLastWhoCouldTakeItBack() {
        HolderId mother = first(cafe, MIDWIFE);
        refused("guardian.last", () -> desk.showing.show(cafe, mother, false, MIDWIFE));
        Issued father = issued(cafe, GuardianRole.FATHER);

        desk.showing.show(cafe, mother, false, MIDWIFE);

        assertThat(seenWith(mothers)).isEmpty();
        refused("guardian.last", () -> desk.showing.show(cafe, father.holder(), false, MIDWIFE));
    }

    @Test
    void renewalReplacesOneCodeAndClosingEndsOneForGood() {
        Issued father = issued(cafe, GuardianRole.FATHER);
        String old = father.code().spoken();
        RequestKey key = key();
        String fresh = desk.renewing.renew(cafe, father.holder(), key, MIDWIFE).spoken();

        opensNothing(old);
        assertThat(seenWith(fresh)).containsExactly(cafe);
        assertThat(seenWith(mothers)).containsExactly(cafe);
        assertThat(desk.renewing.renew(cafe, father.holder(), key, MIDWIFE).spoken())
                .isEqualTo(fresh);

        desk.closing.close(cafe, father.holder(), MIDWIFE);
        desk.closing.close(cafe, father.holder(), MIDWIFE);
        opensNothing(fresh);
        refused("path-code.closed", () -> desk.renewing.renew(cafe, father.holder(), key(), MIDWIFE));
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
        Issued once = desk.issuing.issue(cafe, GuardianRole.FATHER, key, MIDWIFE);
        Issued again = desk.issuing.issue(cafe, GuardianRole.FATHER, key, MIDWIFE);

        assertThat(again).isEqualTo(once);
        assertThat(desk.guardians.of(cafe, MIDWIFE)).hasSize(2);
        desk.renewing.renew(cafe, once.holder(), key(), MIDWIFE);
        refused("path-code.renewed-since", () -> desk.issuing.issue(cafe, GuardianRole.FATHER, key, MIDWIFE));
    }

    @Test
    void aPathHasAtMostFourOpenCodes() {
        for (int others = 1; others < Holders.OPEN; others++) {
            issued(cafe, GuardianRole.OTHER_GUARDIAN);
        }
        refused("guardian.too-many", () -> issued(cafe, GuardianRole.MOTHER));

        desk.closing.close(cafe, desk.guardians.of(cafe, MIDWIFE).getLast().id(), MIDWIFE);
        issued(cafe, GuardianRole.MOTHER);
        assertThat(asides()).filteredOn(What.CODE_ISSUED::equals).hasSize(Holders.OPEN);
    }

    @Test
    void whereTheFamilyWantedNoPathThereIsNoCode() {
        ReferralId without = id(region.submitted("cafe", ConsentScope.TRANSMISSION));

        refused("path-code.no-path", () -> desk.guardians.of(without, MIDWIFE));
        refused("path-code.no-path", () -> issued(without, GuardianRole.FATHER));
    }

    @Test
    void aClosedCodeLetsNothingJoin() {
        Issued father = issued(cafe, GuardianRole.FATHER);
        Held fathers = page(father.code().spoken());
        desk.closing.close(cafe, father.holder(), MIDWIFE);

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

    @Test
    void whatWasClosedStaysOnRecordSoThereIsAnEndToThem() {
        for (int number = 1; number < Holders.EVER; number++) {
            desk.closing.close(cafe, issued(cafe, GuardianRole.FATHER).holder(), MIDWIFE);
        }
        refused("guardian.too-many-ever", () -> issued(cafe, GuardianRole.FATHER));
    }
}
