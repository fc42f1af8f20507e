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
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.calendar.LocalDays;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.consent.NoConsent;
import de.praeventionskette.referral.referral.AcceptReferral;
import de.praeventionskette.referral.referral.Agreement;
import de.praeventionskette.referral.referral.AnswerHandOver;
import de.praeventionskette.referral.referral.Explanation;
import de.praeventionskette.referral.referral.HistoryEntry.Aside;
import de.praeventionskette.referral.referral.HistoryEntry.Side;
import de.praeventionskette.referral.referral.IllegalMove;
import de.praeventionskette.referral.referral.Listing;
import de.praeventionskette.referral.referral.NewReferral;
import de.praeventionskette.referral.referral.NoteHandOver;
import de.praeventionskette.referral.referral.OpenHandOver;
import de.praeventionskette.referral.referral.OpenHandOver.State;
import de.praeventionskette.referral.referral.Referral;
import de.praeventionskette.referral.referral.ReferralId;
import de.praeventionskette.referral.referral.RejectReferral;
import de.praeventionskette.referral.referral.StartHelp;
import de.praeventionskette.referral.referral.TakeBackHandOver;
import de.praeventionskette.referral.referral.Turn;
import de.praeventionskette.referral.referral.WarmHandOver.Note;
import de.praeventionskette.referral.referral.WarmHandOver.Way;
import de.praeventionskette.referral.referral.WishHandOver;
import de.praeventionskette.referral.referral.WishedHandOver;
import de.praeventionskette.referral.worklist.CountToDo;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From Monday, the 2nd of March 2026, ten o'clock on, a midwife hands a family over together with the centre. */
class HandingOverTogetherTest {
    private static final String REACH = "0511 123 45, Mo–Do 8–12";

    private final SmallRegion region = new SmallRegion();
    private final LocalDate today = LocalDays.of(region.clock.instant());

    private ReferralId wished(Way way, ConsentScope... scopes) {
        return region.submit(wish(way, scopes), MIDWIFE).referral().state().id();
    }

    private NewReferral wish(Way way, ConsentScope... scopes) {
        NewReferral plain = region.wish("cafe", null, scopes);
        NewReferral.Wish wish = new NewReferral.Wish("cafe", "HEALTH", "a message", new WishedHandOver(way, REACH));
        return new NewReferral(plain.family(), wish, plain.consent(), plain.pathCode(), plain.order());
    }

    private static Turn turn(ReferralId id, Actor actor) {
        return Turn.of(id, Command.plain(), actor);
    }

    private void wish(ReferralId id, Way way, String reach) {
        new WishHandOver(region.desk).wish(new WishedHandOver(way, reach), turn(id, MIDWIFE));
    }

    private void answer(ReferralId id, @Nullable String reach, @Nullable LocalDate day, @Nullable LocalTime time) {
        new AnswerHandOver(region.desk).answer(new Agreement(reach, day, time), turn(id, CENTRE));
    }

    private void note(ReferralId id, Note note, Actor by) {
        new NoteHandOver(region.desk).note(note, turn(id, by));
    }

    private Referral referral(ReferralId id) {
        return region.referrals.find(id).orElseThrow().state();
    }

    private @Nullable OpenHandOver seen(ReferralId id, Actor actor) {
        return region.viewing.view(id, actor).handOver();
    }

    private OpenHandOver handOver(ReferralId id, Actor actor) {
        return Objects.requireNonNull(seen(id, actor));
    }

    private int toDo() {
        return new CountToDo(region.referrals, region.clock)
                .count(CountToDo.Whose.of(CENTRE))
                .toDo();
    }

    private List<Aside.What> asides(ReferralId id) {
        return referral(id).history().stream()
                .flatMap(entry -> java.util.stream.Stream.ofNullable(entry.aside()))
                .map(Aside::what)
                .toList();
    }

    @Test
    void theSenderWishesTheReceiverAgreesAndItTakesPlaceWhileTheCourseGoesOn() {
        ReferralId id = wished(Way.MEETING);
        assertThat(handOver(id, CENTRE).state()).isEqualTo(State.WISHED);
        assertThat(handOver(id, CENTRE).reach()).isEqualTo(REACH);

        new AcceptReferral(region.desk).accept(turn(id, CENTRE));
        answer(id, "05131 9", today.plusDays(3), LocalTime.of(10, 30));
        assertThat(handOver(id, MIDWIFE).answer())
                .isEqualTo(new OpenHandOver.Answer("05131 9", today.plusDays(3), "10:30"));
        assertThat(handOver(id, MIDWIFE).by()).isEqualTo(Side.RECEIVER);

        new StartHelp(region.desk).start(turn(id, CENTRE));
        note(id, Note.TOOK_PLACE, MIDWIFE);
        assertThat(handOver(id, CENTRE).state()).isEqualTo(State.DONE);
        assertThat(handOver(id, CENTRE).by()).isEqualTo(Side.SENDER);
        assertThat(handOver(id, CENTRE).reach())
                .as("nobody needs to be reached any more")
                .isNull();
        assertThat(asides(id))
                .containsExactly(
                        Aside.What.HAND_OVER_WISHED, Aside.What.HAND_OVER_AGREED, Aside.What.HAND_OVER_TOOK_PLACE);
    }

    @Test
    void aCallIsDoneWhenBothHaveSpokenAMeetingIsThenAgreed() {
        ReferralId call = wished(Way.CALL);
        note(call, Note.SPOKEN, CENTRE);
        assertThat(handOver(call, MIDWIFE).state()).isEqualTo(State.DONE);

        ReferralId meeting = wished(Way.MEETING);
        note(meeting, Note.SPOKEN, MIDWIFE);
        assertThat(handOver(meeting, CENTRE).state()).isEqualTo(State.AGREED);
        answer(meeting, null, today.plusDays(1), null);
        note(meeting, Note.SPOKEN, CENTRE);
        assertThat(Objects.requireNonNull(handOver(meeting, MIDWIFE).answer()).day())
                .isEqualTo(today.plusDays(1));
    }

    @Test
    void whatTheReceiverDoesNotSayAgainStaysAsItWas() {
        ReferralId id = wished(Way.HOME_VISIT);
        answer(id, "05131 9", null, null);
        answer(id, null, today.plusDays(2), LocalTime.of(9, 0));
        answer(id, "05131 10", null, null);
        assertThat(handOver(id, MIDWIFE).answer())
                .isEqualTo(new OpenHandOver.Answer("05131 10", today.plusDays(2), "09:00"));
    }

    @Test
    void anotherNumberOfTheSenderChangesNothingThatIsAgreedAnotherWayAsksAnew() {
        ReferralId id = wished(Way.MEETING);
        answer(id, null, today.plusDays(2), null);
        wish(id, Way.MEETING, "0511 999");
        assertThat(handOver(id, CENTRE).state()).isEqualTo(State.AGREED);
        assertThat(handOver(id, CENTRE).reach()).isEqualTo("0511 999");

        wish(id, Way.ACCOMPANIED, "0511 999");
        assertThat(handOver(id, CENTRE).state()).isEqualTo(State.WISHED);
        assertThat(handOver(id, CENTRE).answer()).isNull();
    }

    @Test
    void itIsWishedLaterTakenBackAndWishedAgainAfterItDidNotComeAbout() {
        ReferralId id = region.submitted("cafe").referral().state().id();
        assertThat(seen(id, CENTRE)).isNull();
        wish(id, Way.CALL, REACH);
        new TakeBackHandOver(region.desk).takeBack(turn(id, MIDWIFE));
        new TakeBackHandOver(region.desk).takeBack(turn(id, MIDWIFE));
        assertThat(seen(id, CENTRE)).isNull();
        assertThat(referral(id).progress().handOver()).isNull();

        wish(id, Way.CALL, REACH);
        note(id, Note.DID_NOT_COME_ABOUT, CENTRE);
        assertThat(handOver(id, MIDWIFE).state()).isEqualTo(State.DROPPED);
        wish(id, Way.ACCOMPANIED, REACH);
        assertThat(handOver(id, CENTRE).state()).isEqualTo(State.WISHED);
    }

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
    void theWishGoesAlongToWhoeverIsAskedNext() {
        NewReferral order = region.inOrder(wish(Way.ACCOMPANIED), 7, "support");
        ReferralId first = region.submit(order, MIDWIFE).referral().state().id();
        answer(first, "05131 9", null, null);
        reject(first, CENTRE);

        ReferralId second = Objects.requireNonNull(
                        Objects.requireNonNull(referral(first).progress().alternatives())
                                .asked())
                .referral();
        OpenHandOver next = handOver(second, EARLY);
        assertThat(next.state()).isEqualTo(State.WISHED);
        assertThat(next.way()).isEqualTo(Way.ACCOMPANIED);
        assertThat(next.reach()).isEqualTo(REACH);
        assertThat(next.answer()).isNull();
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

    private void reject(ReferralId id, Actor by) {
        new RejectReferral(region.desk).reject(Explanation.of(Reason.NO_CAPACITY, null), turn(id, by));
        region.settle();
    }

    @Test
    void itIsToDoForTheReceiverOnlyUntilItHasAnswered() {
        ReferralId id = region.submitted("cafe").referral().state().id();
        new AcceptReferral(region.desk).accept(turn(id, CENTRE));
        new StartHelp(region.desk).start(turn(id, CENTRE));
        assertThat(toDo()).isZero();

        wish(id, Way.CALL, REACH);
        assertThat(toDo()).isEqualTo(1);
        assertThat(referral(id).dueAt()).contains(LocalDays.end(today.plusDays(7)));
        assertThat(referral(id).progress().due())
                .as("no promise is broken by it")
                .isNull();

        assertThat(referral(id).listing().keys())
                .as("nor is it counted as a family that waits too long")
                .doesNotContain(Listing.placeKey("03241005"));

        answer(id, "05131 9", null, null);
        assertThat(toDo()).isZero();
    }
}
