package de.praeventionskette.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.praeventionskette.contracts.vocabulary.CapacityBand;
import de.praeventionskette.contracts.vocabulary.Reason;
import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.problem.Conflict;
import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.problem.NotFound;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.referral.AcceptReferral;
import de.praeventionskette.referral.referral.Alternatives;
import de.praeventionskette.referral.referral.CancelReferral;
import de.praeventionskette.referral.referral.Contact;
import de.praeventionskette.referral.referral.EndOrder;
import de.praeventionskette.referral.referral.Explanation;
import de.praeventionskette.referral.referral.HideFromFamilyPage;
import de.praeventionskette.referral.referral.NoteContact;
import de.praeventionskette.referral.referral.Referral;
import de.praeventionskette.referral.referral.ReferralId;
import de.praeventionskette.referral.referral.RejectReferral;
import de.praeventionskette.referral.referral.ReopenReferral;
import de.praeventionskette.referral.referral.Submitted;
import de.praeventionskette.referral.referral.Turn;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** First free place: a family names several offers, and the next one is asked when the one before says no or nothing. */
class FirstFreePlaceTest {
    private static final Actor THIRD = SmallRegion.actor("third", null);

    private final SmallRegion region = new SmallRegion();

    @BeforeEach
    void aThirdOffer() {
        region.offers.has("third", "third", null);
    }

    private ReferralId asked(ConsentScope... scopes) {
        return submitted(scopes).referral().state().id();
    }

    private Submitted submitted(ConsentScope... scopes) {
        return region.submit(
                region.inOrder(region.wish("cafe", null, scopes), 7, "support", "third"), SmallRegion.MIDWIFE);
    }

    private Referral referral(ReferralId id) {
        return region.referrals.find(id).orElseThrow().state();
    }

    private ReferralStatus status(ReferralId id) {
        return referral(id).state().status();
    }

    private ReferralId next(ReferralId id) {
        Alternatives order = Objects.requireNonNull(referral(id).progress().alternatives());
        return Objects.requireNonNull(order.asked()).referral();
    }

    private boolean nobodyElseAsked(ReferralId id) {
        Alternatives order = referral(id).progress().alternatives();
        return order == null || order.asked() == null;
    }

    private void reject(ReferralId id, Actor by) {
        new RejectReferral(region.desk)
                .reject(Explanation.of(Reason.NO_CAPACITY, null), Turn.of(id, Command.plain(), by));
        region.settle();
    }

    private void days(int days) {
        region.clock.goOn(Duration.ofDays(days));
        region.silence.end(100);
        region.settle();
    }

    @Test
    void theNextOfferIsAskedWhenOneDeclinesAndTheOneAfterItWhenThatIsSilent() {
        ReferralId first = asked();
        assertThat(nobodyElseAsked(first)).isTrue();

        reject(first, SmallRegion.CENTRE);
        ReferralId second = next(first);
        assertThat(status(second)).isEqualTo(ReferralStatus.REQUESTED);
        assertThat(referral(second).receiver().organization()).isEqualTo("early");
        assertThat(referral(second).sender()).isEqualTo(referral(first).sender());
        assertThat(referral(second).submission().need())
                .isEqualTo(referral(first).submission().need());

        days(6);
        assertThat(status(second)).isEqualTo(ReferralStatus.REQUESTED);
        days(3);
        assertThat(status(second)).isEqualTo(ReferralStatus.CANCELLED);
        ReferralId third = next(second);
        assertThat(status(third)).isEqualTo(ReferralStatus.REQUESTED);
        assertThat(referral(third).receiver().organization()).isEqualTo("third");

        days(60);
        assertThat(status(third))
                .as("nobody is left to be asked, so it simply waits")
                .isEqualTo(ReferralStatus.REQUESTED);
        assertThat(region.referrals.ids()).hasSize(3);
    }

    @Test
    void eachReceiverReadsOnlyWhatItWasAskedItself() {
        ReferralId first = asked();
        assertThatThrownBy(() -> region.viewing.view(first, SmallRegion.EARLY)).isInstanceOf(NotFound.class);
        reject(first, SmallRegion.CENTRE);
        ReferralId second = next(first);
        assertThat(region.viewing
                        .view(second, SmallRegion.EARLY)
                        .child()
                        .identity()
                        .familyName())
                .isEqualTo("Anders");
        assertThatThrownBy(() -> region.viewing.view(second, THIRD)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> region.viewing.view(second, SmallRegion.CENTRE))
                .isInstanceOf(NotFound.class);
        assertThat(referral(second).consent().recipient()).isEqualTo("early");
    }

    @Test
    void whoHasSpokenWithTheFamilyIsNotSilent() {
        ReferralId first = asked();
        new NoteContact(region.desk).note(Contact.CONTACT_MADE, Turn.of(first, Command.plain(), SmallRegion.CENTRE));
        days(40);
        assertThat(status(first)).isEqualTo(ReferralStatus.REQUESTED);
        assertThat(nobodyElseAsked(first)).isTrue();
    }

    @Test
    void acceptingCancellingAndEndingTheOrderAskNobodyElse() {
        ReferralId accepted = asked();
        new AcceptReferral(region.desk).accept(Turn.of(accepted, Command.plain(), SmallRegion.CENTRE));
        ReferralId cancelled = asked();
        new CancelReferral(region.desk)
                .cancel(
                        Explanation.of(Reason.DUPLICATE, null),
                        Turn.of(cancelled, Command.plain(), SmallRegion.MIDWIFE));
        ReferralId ended = asked();
        new EndOrder(region.desk).end(Turn.of(ended, Command.plain(), SmallRegion.MIDWIFE));
        region.settle();
        reject(ended, SmallRegion.CENTRE);
        days(30);
        assertThat(region.referrals.ids()).hasSize(3);
    }

    @Test
    void onceTheNextIsAskedTheOneBeforeCannotTakeItsNoBack() {
        ReferralId first = asked();
        reject(first, SmallRegion.CENTRE);
        assertThatThrownBy(() -> new ReopenReferral(region.desk)
                        .reopen(new Turn(first, "doch", Command.plain(), SmallRegion.CENTRE)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void anOfferThatWasWithdrawnMeanwhileIsPassedOver() {
        ReferralId first = asked();
        region.offers.put("support", "early", null, true, CapacityBand.FREE);
        reject(first, SmallRegion.CENTRE);
        assertThat(referral(next(first)).receiver().organization()).isEqualTo("third");
        assertThat(region.referrals.ids()).hasSize(2);
    }

    @Test
    void withdrawingTransmissionOrFeedbackEndsTheOrderAtOnce() {
        for (ConsentScope scope : Set.of(ConsentScope.TRANSMISSION, ConsentScope.FEEDBACK)) {
            ReferralId first = asked();
            region.withdrawing.withdraw(first, Set.of(scope), SmallRegion.MIDWIFE);
            if (scope == ConsentScope.FEEDBACK) {
                reject(first, SmallRegion.CENTRE);
            }
            days(30);
            assertThat(nobodyElseAsked(first)).isTrue();
        }
        assertThat(region.referrals.ids()).hasSize(2);
    }

    @Test
    void aFamilyThatTakesItsDataBackByItsCodeIsNotPassedOnEvenIfTheReceiverDeclinesAtThatVeryMoment() {
        Submitted submitted = submitted();
        ReferralId first = submitted.referral().state().id();
        new RejectReferral(region.desk)
                .reject(Explanation.of(Reason.NO_CAPACITY, null), Turn.of(first, Command.plain(), SmallRegion.CENTRE));
        region.family.withdraw(
                Objects.requireNonNull(submitted.code()).spoken(), Set.of(ConsentScope.values()), "family");
        region.settle();
        assertThat(region.referrals.ids()).hasSize(1);
    }

    @Test
    void aScopeOfThePathThatTheFamilyTookBackIsNotGivenAgainByTheNext() {
        ReferralId first = asked();
        region.withdrawing.withdraw(first, Set.of(ConsentScope.STATISTICS), SmallRegion.MIDWIFE);
        region.settle();
        reject(first, SmallRegion.CENTRE);
        var path = region.paths.find(referral(first).submission().way().path()).orElseThrow();
        assertThat(path.parts()).hasSize(2);
        assertThat(path.counted()).isEmpty();
    }

    @Test
    void withoutPathNothingJoinsTheTwo() {
        ReferralId first = asked(ConsentScope.TRANSMISSION, ConsentScope.FEEDBACK);
        reject(first, SmallRegion.CENTRE);
        assertThat(referral(next(first)).submission().way().path())
                .isNotEqualTo(referral(first).submission().way().path());
    }

    @Test
    void whereNobodyIsLeftWhoCouldBeAskedTheRequestGoesOnWaiting() {
        ReferralId first = asked();
        region.offers.put("support", "early", null, true, CapacityBand.FREE);
        region.offers.put("third", "third", null, true, CapacityBand.FREE);
        days(30);
        assertThat(status(first)).isEqualTo(ReferralStatus.REQUESTED);
        assertThat(region.referrals.silent(region.clock.instant(), 10)).isEmpty();
    }

    @Test
    void aNewConsentWithoutFeedbackEndsTheOrder() {
        ReferralId first = asked();
        region.giving.give(
                first,
                region.consent(Duration.ofDays(300), ConsentScope.TRANSMISSION),
                Command.plain(),
                SmallRegion.MIDWIFE);
        reject(first, SmallRegion.CENTRE);
        assertThat(region.referrals.ids()).hasSize(1);
    }

    @Test
    void placesThatWereHiddenStayHiddenWhenTheNextIsAsked() {
        ReferralId first = asked(ConsentScope.TRANSMISSION, ConsentScope.FEEDBACK);
        new HideFromFamilyPage(region.desk).hide(true, Turn.of(first, Command.plain(), SmallRegion.MIDWIFE));
        reject(first, SmallRegion.CENTRE);
        assertThat(referral(next(first)).progress().hidden())
                .isEqualTo(referral(first).progress().hidden())
                .isNotNull();
    }

    @Test
    void whatTheFamilyTakesBackLaterItTakesBackForEachRequestByItself() {
        ReferralId first = asked();
        reject(first, SmallRegion.CENTRE);
        region.clock.goOn(Duration.ofMinutes(1));
        region.withdrawing.withdraw(first, Set.of(ConsentScope.TRANSMISSION), SmallRegion.MIDWIFE);
        region.next.ask(first);
        assertThat(status(next(first))).isEqualTo(ReferralStatus.REQUESTED);
    }

    @Test
    void askingTwiceHasOneEffect() {
        ReferralId first = asked();
        reject(first, SmallRegion.CENTRE);
        region.next.ask(first);
        region.next.ask(first);
        region.settle();
        assertThat(region.referrals.ids()).hasSize(2);
    }

    @Test
    void anOrderNeedsFeedbackAndNamesEachOfferOnce() {
        assertThatThrownBy(() -> asked(ConsentScope.TRANSMISSION)).isInstanceOf(Invalid.class);
        assertThatThrownBy(
                        () -> region.submit(region.inOrder(region.wish("cafe", null), 7, "cafe"), SmallRegion.MIDWIFE))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() ->
                        region.submit(region.inOrder(region.wish("cafe", null), 29, "support"), SmallRegion.MIDWIFE))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() ->
                        region.submit(region.inOrder(region.wish("cafe", null), 7, "unheard"), SmallRegion.MIDWIFE))
                .isInstanceOf(Invalid.class);
        assertThat(region.referrals.ids()).isEmpty();
    }
}
