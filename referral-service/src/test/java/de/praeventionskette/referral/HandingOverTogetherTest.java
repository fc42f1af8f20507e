package de.praeventionskette.referral;

import static de.praeventionskette.referral.SmallRegion.CENTRE;
import static de.praeventionskette.referral.SmallRegion.EARLY;
import static de.praeventionskette.referral.SmallRegion.MIDWIFE;
import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.referral.calendar.LocalDays;
import de.praeventionskette.referral.referral.AcceptReferral;
import de.praeventionskette.referral.referral.HistoryEntry.Aside;
import de.praeventionskette.referral.referral.HistoryEntry.Side;
import de.praeventionskette.referral.referral.Listing;
import de.praeventionskette.referral.referral.NewReferral;
import de.praeventionskette.referral.referral.OpenHandOver;
import de.praeventionskette.referral.referral.OpenHandOver.State;
import de.praeventionskette.referral.referral.ReferralId;
import de.praeventionskette.referral.referral.StartHelp;
import de.praeventionskette.referral.referral.TakeBackHandOver;
import de.praeventionskette.referral.referral.WarmHandOver.Note;
import de.praeventionskette.referral.referral.WarmHandOver.Way;
import java.time.LocalTime;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** From Monday, the 2nd of March 2026, ten o'clock on, a midwife hands a family over together with the centre. */
class HandingOverTogetherTest extends HandingOver {
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
