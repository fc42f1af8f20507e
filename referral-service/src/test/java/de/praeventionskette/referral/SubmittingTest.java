package de.praeventionskette.referral;

import static de.praeventionskette.referral.SmallRegion.CENTRE;
import static de.praeventionskette.referral.SmallRegion.EARLY;
import static de.praeventionskette.referral.SmallRegion.MIDWIFE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.praeventionskette.contracts.paths.Path;
import de.praeventionskette.contracts.vocabulary.CapacityBand;
import de.praeventionskette.contracts.vocabulary.Reason;
import de.praeventionskette.kit.aggregate.AggregateStore;
import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.RequestKey;
import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.problem.NotAllowed;
import de.praeventionskette.kit.problem.NotFound;
import de.praeventionskette.kit.problem.TooMany;
import de.praeventionskette.kit.problem.Violation;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.referral.AcceptReferral;
import de.praeventionskette.referral.referral.CancelReferral;
import de.praeventionskette.referral.referral.CorrectReferral;
import de.praeventionskette.referral.referral.Explanation;
import de.praeventionskette.referral.referral.NewReferral;
import de.praeventionskette.referral.referral.ReferralId;
import de.praeventionskette.referral.referral.Submitted;
import de.praeventionskette.referral.referral.Turn;
import de.praeventionskette.referral.referral.Warning;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SubmittingTest {
    private final SmallRegion region = new SmallRegion();

    private static List<String> fields(Invalid invalid) {
        return invalid.violations().stream()
                .map(each -> each.field() + " " + each.code())
                .toList();
    }

    @Test
    void withoutConsentToTheTransmissionNothingIsWritten() {
        NewReferral wish = region.wish("cafe", null, ConsentScope.FEEDBACK);

        assertThatThrownBy(() -> region.submit(wish, MIDWIFE))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(fields(invalid))
                                .containsExactly("consent.scopes consent.transmission-missing"));
        assertThat(region.referrals.published()).isEmpty();
        assertThat(region.paths.published()).isEmpty();
    }

    @Test
    void aWithdrawnOfferIsRefusedAndAFullOneOnlyWarns() {
        region.offers.put("gone", "centre", null, true, CapacityBand.FREE);
        region.offers.put("full", "centre", null, false, CapacityBand.NONE);

        assertThatThrownBy(() -> region.submitted("gone"))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.violations())
                                .extracting(Violation::code)
                                .containsExactly("offer.withdrawn"));
        assertThat(region.submitted("full").warnings()).containsExactly(Warning.NO_CAPACITY);
    }

    @Test
    void aRepeatWithTheSameKeyAnswersTheSameAndAnotherBodyIsRefused() {
        RequestKey key = new RequestKey("a-double-click", "digest");
        NewReferral wish = region.wish("cafe", null);
        Submitted first = region.submitting.submit(wish, key, MIDWIFE);
        Submitted again = region.submitting.submit(wish, key, MIDWIFE);

        assertThat(again.referral().id()).isEqualTo(first.referral().id());
        assertThat(again.code()).isEqualTo(first.code());
        assertThat(region.referrals.published()).hasSize(1);
        assertThatThrownBy(() -> region.submitting.submit(wish, new RequestKey(key.key(), "other"), MIDWIFE))
                .isInstanceOf(AggregateStore.KeyReused.class);
    }

    @Test
    void aRepeatThatComesAfterAWithdrawalDoesNotBringTheConsentBack() {
        String code = region.submitted("cafe").code().spoken();
        RequestKey key = new RequestKey("a-late-repeat", "digest");
        NewReferral joining = region.wish("support", code);
        Submitted joined = region.submitting.submit(joining, key, CENTRE);
        region.settle();
        region.family.withdraw(code, Set.of(ConsentScope.values()), "somewhere");
        region.submitting.submit(joining, key, CENTRE);
        region.settle();

        assertThat(region.paths
                        .find(joined.referral().state().submission().way().path())
                        .orElseThrow()
                        .counting()
                        .id())
                .isNull();
    }

    @Test
    void aWrongPathCodeGetsTheSameAnswerEachTimeUntilThereWereTooMany() {
        for (int i = 0; i < 20; i++) {
            String code = i % 2 == 0 ? "AAAA-BBBB-CCCC" : "nonsense";
            assertThatThrownBy(() -> region.submit(region.wish("cafe", code), MIDWIFE))
                    .isInstanceOfSatisfying(
                            Invalid.class,
                            invalid -> assertThat(fields(invalid)).containsExactly("pathCode path-code.unknown"));
        }
        assertThatThrownBy(() -> region.submit(region.wish("cafe", "AAAA-BBBB-CCCC"), MIDWIFE))
                .isInstanceOf(TooMany.class);
        assertThat(region.submit(region.wish("support", null), EARLY).code())
                .as("others are not held up")
                .isNotNull();
    }

    @Test
    void theSameChildOfTheSameOrganizationIsOneFile() {
        var first =
                region.submitted("cafe").referral().state().submission().about().child();
        var second = region.submitted("support")
                .referral()
                .state()
                .submission()
                .about()
                .child();
        var elsewhere = region.submit(region.wish("support", null), CENTRE)
                .referral()
                .state()
                .submission()
                .about()
                .child();

        assertThat(second).isEqualTo(first);
        assertThat(elsewhere).isNotEqualTo(first);
    }

    @Test
    void eachSideMayOnlyTakeItsOwnSteps() {
        ReferralId id = region.submitted("cafe").referral().state().id();
        Explanation why = Explanation.of(Reason.FAMILY_DECLINED, null);

        assertThatThrownBy(() -> new AcceptReferral(region.desk).accept(Turn.of(id, Command.plain(), MIDWIFE)))
                .isInstanceOfSatisfying(
                        NotAllowed.class, refused -> assertThat(refused.code()).isEqualTo("referral.not-receiver"));
        assertThatThrownBy(() -> new CancelReferral(region.desk).cancel(why, Turn.of(id, Command.plain(), CENTRE)))
                .isInstanceOfSatisfying(
                        NotAllowed.class, refused -> assertThat(refused.code()).isEqualTo("referral.not-sender"));
        assertThatThrownBy(() -> new AcceptReferral(region.desk).accept(Turn.of(id, Command.plain(), EARLY)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anOfferOfATeamIsSeenByThatTeamAndByThoseOfNoTeam() {
        region.offers.has("team-help", "region", "one");
        ReferralId id = region.submitted("team-help").referral().state().id();

        assertThat(region.viewing
                        .view(id, SmallRegion.actor("region", "one"))
                        .referral()
                        .id())
                .isEqualTo(id.value());
        assertThat(region.viewing
                        .view(id, SmallRegion.actor("region", null))
                        .referral()
                        .id())
                .isEqualTo(id.value());
        assertThatThrownBy(() -> region.viewing.view(id, SmallRegion.actor("region", "two")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatWasEnteredInErrorLeavesThePath() {
        ReferralId id = region.submitted("cafe").referral().state().id();
        assertThat(region.paths.published().getLast().data()).isInstanceOf(Path.class);
        new CorrectReferral(region.desk)
                .enteredInError(Explanation.of(Reason.DUPLICATE, null), Turn.of(id, Command.plain(), MIDWIFE));
        region.settle();

        assertThat(region.paths.published().getLast().data()).isNull();
    }

    @Test
    void everyReadIsLoggedAndAListIsOneEntry() {
        ReferralId id = region.submitted("cafe").referral().state().id();
        region.submitted("cafe");
        region.reads.clear();
        region.viewing.view(id, CENTRE);
        region.worklist.newest(
                de.praeventionskette.referral.referral.Listing.Side.RECEIVED,
                null,
                CENTRE,
                de.praeventionskette.kit.request.Limit.DEFAULT,
                java.util.Optional.empty());

        assertThat(region.reads).containsExactly("centre REFERRAL 1", "centre WORKLIST 1");
    }

    @Test
    void aChildWhoseKeyIsDestroyedCannotBeReadAnyMore() {
        var referral = region.submitted("cafe").referral().state();
        region.keys.destroy(referral.submission().about().child());

        assertThatThrownBy(() -> region.viewing.view(referral.id(), CENTRE)).isInstanceOf(NotFound.class);
    }
}
