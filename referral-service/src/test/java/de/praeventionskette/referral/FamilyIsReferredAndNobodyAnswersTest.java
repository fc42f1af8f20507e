package de.praeventionskette.referral;

import static de.praeventionskette.referral.SmallRegion.CENTRE;
import static de.praeventionskette.referral.SmallRegion.MIDWIFE;
import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.contracts.vocabulary.Reason;
import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.event.OutgoingEvent;
import de.praeventionskette.kit.request.Limit;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.referral.AcceptReferral;
import de.praeventionskette.referral.referral.Explanation;
import de.praeventionskette.referral.referral.FailReferral;
import de.praeventionskette.referral.referral.Listing.Side;
import de.praeventionskette.referral.referral.ReferralId;
import de.praeventionskette.referral.referral.Turn;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Day 0 submitted, day 14 nothing yet, day 15 overdue; accepted, and 28 days later still not begun. */
class FamilyIsReferredAndNobodyAnswersTest {
    private final SmallRegion region = new SmallRegion();

    private List<String> overdue(Side side, Actor actor) {
        return region.worklist.overdue(side, actor, Limit.DEFAULT, Optional.empty()).items().stream()
                .map(line -> line.referral().id())
                .toList();
    }

    private void days(int days) {
        region.clock.goOn(Duration.ofDays(days));
    }

    @Test
    void bothSidesSeeWhatWaitsTooLong() {
        ReferralId id = region.submitted("cafe").referral().state().id();
        days(14);
        assertThat(overdue(Side.RECEIVED, CENTRE)).isEmpty();

        days(1);
        assertThat(overdue(Side.RECEIVED, CENTRE)).containsExactly(id.value());
        assertThat(overdue(Side.SENT, MIDWIFE)).containsExactly(id.value());
        assertThat(overdue(Side.SENT, CENTRE)).isEmpty();

        new AcceptReferral(region.desk).accept(Turn.of(id, Command.plain(), CENTRE));
        assertThat(overdue(Side.RECEIVED, CENTRE)).isEmpty();
        days(29);
        assertThat(overdue(Side.RECEIVED, CENTRE)).containsExactly(id.value());

        new FailReferral(region.desk)
                .fail(Explanation.of(Reason.NOT_REACHABLE, null), Turn.of(id, Command.plain(), CENTRE));
        assertThat(overdue(Side.RECEIVED, CENTRE)).isEmpty();
    }

    @Test
    void aSenderWithoutFeedbackDoesNotLearnThatNobodyAnswered() {
        region.submitted("cafe", ConsentScope.TRANSMISSION);
        region.submitted("cafe", ConsentScope.TRANSMISSION);
        days(15);

        assertThat(overdue(Side.RECEIVED, CENTRE)).hasSize(2);
        assertThat(overdue(Side.SENT, MIDWIFE)).isEmpty();
        assertThat(region.worklist
                        .overdue(Side.SENT, MIDWIFE, new Limit(1), Optional.empty())
                        .next())
                .as("no cursor tells of it either")
                .isNull();
    }

    @Test
    void thirtyDaysAfterItsEndItsWishForAPlaceIsForgottenOnce() {
        ReferralId id = region.submitted("cafe").referral().state().id();
        new AcceptReferral(region.desk).accept(Turn.of(id, Command.plain(), CENTRE));
        new FailReferral(region.desk)
                .fail(Explanation.of(Reason.NOT_REACHABLE, null), Turn.of(id, Command.plain(), CENTRE));
        days(30);
        assertThat(region.forgetting.forget(10)).isZero();
        region.clock.goOn(Duration.ofSeconds(1));

        assertThat(region.forgetting.forget(10)).isEqualTo(1);
        assertThat(region.forgetting.forget(10)).isZero();
        assertThat(region.referrals.published())
                .extracting(OutgoingEvent::key)
                .containsOnly("placement/" + id.value())
                .hasSize(4);
        assertThat(region.referrals.published().getLast().data()).isNull();
    }
}
