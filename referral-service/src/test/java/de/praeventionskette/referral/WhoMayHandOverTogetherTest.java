package de.praeventionskette.referral;

import static de.praeventionskette.referral.SmallRegion.CENTRE;
import static de.praeventionskette.referral.SmallRegion.EARLY;
import static de.praeventionskette.referral.SmallRegion.MIDWIFE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.praeventionskette.contracts.vocabulary.Reason;
import de.praeventionskette.kit.aggregate.AggregateStore.StaleVersion;
import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.RequestKey;
import de.praeventionskette.kit.problem.Conflict;
import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.problem.NotAllowed;
import de.praeventionskette.kit.problem.NotFound;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.consent.NoConsent;
import de.praeventionskette.referral.referral.Agreement;
import de.praeventionskette.referral.referral.AnswerHandOver;
import de.praeventionskette.referral.referral.Explanation;
import de.praeventionskette.referral.referral.HistoryEntry.Aside;
import de.praeventionskette.referral.referral.IllegalMove;
import de.praeventionskette.referral.referral.NewReferral;
import de.praeventionskette.referral.referral.NoteHandOver;
import de.praeventionskette.referral.referral.ReferralId;
import de.praeventionskette.referral.referral.RejectReferral;
import de.praeventionskette.referral.referral.TakeBackHandOver;
import de.praeventionskette.referral.referral.Turn;
import de.praeventionskette.referral.referral.WarmHandOver.Note;
import de.praeventionskette.referral.referral.WarmHandOver.Way;
import de.praeventionskette.referral.referral.WishHandOver;
import de.praeventionskette.referral.referral.WishedHandOver;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whom the family lets hand over together, and who else hears nothing of it. */
class WhoMayHandOverTogetherTest extends HandingOver {
    @Test
    void withoutFeedbackTheTwoDoNotSpeakWithEachOther() {
        assertThatThrownBy(() -> wished(Way.CALL, ConsentScope.TRANSMISSION))
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.field()).isEqualTo("handOver.way"));
        assertThat(region.referrals.ids()).isEmpty();

        ReferralId silent = region.submitted("cafe", ConsentScope.TRANSMISSION)
                .referral()
                .state()
                .id();
        assertThatThrownBy(() -> wish(silent, Way.CALL, REACH)).isInstanceOf(NotAllowed.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = ConsentScope.class,
            names = {"TRANSMISSION", "FEEDBACK"})
    void takingBackWhatItNeedsEndsItAtOnceAndForgetsHowTheSenderCanBeReached(ConsentScope scope) {
        ReferralId id = wished(Way.CALL);
        answer(id, "05131 9", null, null);

        region.withdrawing.withdraw(id, Set.of(scope), MIDWIFE);

        assertThat(seen(id, MIDWIFE)).isNull();
        assertThat(referral(id).progress().handOver()).isNull();
        assertThatThrownBy(() -> note(id, Note.SPOKEN, CENTRE)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> answer(id, "05131 9", null, null)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void aNewConsentWithoutFeedbackAndTheEndOfTheConsentHideItToo() {
        ReferralId renewed = wished(Way.CALL);
        region.giving.give(
                renewed, region.consent(Duration.ofDays(9), ConsentScope.TRANSMISSION), Command.plain(), MIDWIFE);
        assertThat(seen(renewed, CENTRE)).isNull();

        ReferralId expiring = wished(Way.CALL);
        region.clock.goOn(Duration.ofDays(366));
        assertThat(seen(expiring, MIDWIFE)).isNull();
        assertThatThrownBy(() -> note(expiring, Note.SPOKEN, CENTRE)).isInstanceOf(NoConsent.class);
        assertThatThrownBy(() -> wish(expiring, Way.CALL, REACH)).isInstanceOf(NoConsent.class);
    }

    @Test
    void eachSideDoesOnlyWhatIsItsOwnAndOthersHearOfNoReferral() {
        ReferralId id = wished(Way.CALL);
        assertThatThrownBy(
                        () -> new WishHandOver(region.desk).wish(new WishedHandOver(Way.CALL, "x"), turn(id, CENTRE)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> new TakeBackHandOver(region.desk).takeBack(turn(id, CENTRE)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(
                        () -> new AnswerHandOver(region.desk).answer(new Agreement("x", null, null), turn(id, MIDWIFE)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> note(id, Note.SPOKEN, EARLY)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> new WishHandOver(region.desk).wish(new WishedHandOver(Way.CALL, "x"), turn(id, EARLY)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsNotWishedIsNotAnsweredAndWhatIsOverIsNotNotedAgain() {
        ReferralId plain = region.submitted("cafe").referral().state().id();
        assertThatThrownBy(() -> answer(plain, "05131 9", null, null)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> note(plain, Note.SPOKEN, MIDWIFE)).isInstanceOf(Conflict.class);

        ReferralId done = wished(Way.CALL);
        note(done, Note.SPOKEN, CENTRE);
        assertThatThrownBy(() -> note(done, Note.DID_NOT_COME_ABOUT, MIDWIFE)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> answer(done, "05131 9", null, null)).isInstanceOf(Conflict.class);
    }

    @Test
    void theDayLiesAheadAndAnAnswerSaysSomething() {
        ReferralId id = wished(Way.MEETING);
        answer(id, null, today, null);
        answer(id, null, today, LocalTime.of(10, 1));
        answer(id, null, today.plusDays(180), null);
        assertThatThrownBy(() -> answer(id, null, today, LocalTime.of(9, 59))).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> answer(id, null, today.minusDays(1), null)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> answer(id, null, today.plusDays(181), null)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> answer(id, "05131 9", null, LocalTime.NOON)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> answer(id, null, null, null)).isInstanceOf(Invalid.class);
    }

    @Test
    void afterTheEndThereIsNothingToHandOver() {
        ReferralId id = wished(Way.CALL);
        reject(id, CENTRE);
        assertThat(seen(id, CENTRE)).isNull();
        assertThatThrownBy(() -> note(id, Note.SPOKEN, CENTRE)).isInstanceOf(IllegalMove.class);
        assertThatThrownBy(() -> wish(id, Way.CALL, REACH)).isInstanceOf(IllegalMove.class);
    }

    @Test
    void whoActsOnWhatSomebodyHasChangedMeanwhileLooksAgainAndARepeatDoesNothing() {
        ReferralId id = wished(Way.CALL);
        long old = region.referrals.find(id).orElseThrow().version();
        wish(id, Way.MEETING, REACH);
        NoteHandOver noting = new NoteHandOver(region.desk);
        assertThatThrownBy(() -> noting.note(Note.SPOKEN, Turn.of(id, new Command(old, null), CENTRE)))
                .isInstanceOf(StaleVersion.class);

        Command once = Command.once(new RequestKey("a-note", "digest"));
        noting.note(Note.TOOK_PLACE, Turn.of(id, once, CENTRE));
        noting.note(Note.TOOK_PLACE, Turn.of(id, once, CENTRE));
        assertThat(asides(id)).containsOnlyOnce(Aside.What.HAND_OVER_TOOK_PLACE);
    }

    @Test
    void aFamilyThatTakesFeedbackBackIsHandedOverByNobodyAfterIt() {
        NewReferral order = region.inOrder(wish(Way.ACCOMPANIED), 7, "support");
        ReferralId first = region.submit(order, MIDWIFE).referral().state().id();
        new RejectReferral(region.desk).reject(Explanation.of(Reason.NO_CAPACITY, null), turn(first, CENTRE));
        region.withdrawing.withdraw(first, Set.of(ConsentScope.FEEDBACK), MIDWIFE);
        region.settle();
        assertThat(region.referrals.ids()).hasSize(1);
    }
}
