package de.praeventionskette.referral;

import static de.praeventionskette.referral.SmallRegion.CENTRE;
import static de.praeventionskette.referral.SmallRegion.MIDWIFE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.praeventionskette.contracts.vocabulary.Reason;
import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.event.EventJson;
import de.praeventionskette.kit.problem.Conflict;
import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.consent.NoConsent;
import de.praeventionskette.referral.referral.AcceptReferral;
import de.praeventionskette.referral.referral.CancelReferral;
import de.praeventionskette.referral.referral.CompleteReferral;
import de.praeventionskette.referral.referral.Explanation;
import de.praeventionskette.referral.referral.FailReferral;
import de.praeventionskette.referral.referral.IllegalMove;
import de.praeventionskette.referral.referral.Outcome;
import de.praeventionskette.referral.referral.ReferralId;
import de.praeventionskette.referral.referral.RejectReferral;
import de.praeventionskette.referral.referral.ReopenReferral;
import de.praeventionskette.referral.referral.StartHelp;
import de.praeventionskette.referral.referral.Turn;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Somebody presses the wrong button, and the family does not pay for it. */
class EndIsTakenBackTest {
    private static final Explanation FULL = Explanation.of(Reason.NO_CAPACITY, null);

    private final SmallRegion region = new SmallRegion();
    private final ReferralId id = region.submitted("cafe").referral().state().id();

    private Turn by(Actor actor) {
        return Turn.of(id, Command.plain(), actor);
    }

    private void reopen(@Nullable String comment) {
        new ReopenReferral(region.desk).reopen(new Turn(id, comment, Command.plain(), CENTRE));
        region.settle();
    }

    private ReferralStatus status() {
        return region.referrals.find(id).orElseThrow().state().state().status();
    }

    private String lastPath() {
        return EventJson.mapper()
                .writeValueAsString(region.paths.published().getLast().data());
    }

    private String lastPlacement() {
        return EventJson.mapper()
                .writeValueAsString(region.referrals.published().getLast().data());
    }

    @Test
    void aRejectionByMistakeIsAskedAnewAndThePathNeverKnewIt() {
        new RejectReferral(region.desk).reject(FULL, by(CENTRE));
        region.settle();
        assertThat(lastPath()).contains("REJECTED", "NO_CAPACITY");
        region.clock.goOn(Duration.ofDays(2));

        reopen("verklickt, wir haben doch Platz");

        assertThat(status()).isEqualTo(ReferralStatus.REQUESTED);
        assertThat(lastPlacement()).contains("ASKED");
        assertThat(lastPath()).contains("REQUESTED").doesNotContain("REJECTED", "NO_CAPACITY");
        var seen = region.viewing.view(id, MIDWIFE);
        assertThat(seen.child().text(seen.referral().state().history().getLast().comment()))
                .isEqualTo("verklickt, wir haben doch Platz");
    }

    @Test
    void whatHadBegunGoesOnAndWantsItsPlaceAgain() {
        new AcceptReferral(region.desk).accept(by(CENTRE));
        new StartHelp(region.desk).start(by(CENTRE));
        new CompleteReferral(region.desk).complete(Outcome.HELP_GIVEN, by(CENTRE));
        assertThat(lastPlacement()).contains("ENDED");

        reopen("zu früh abgeschlossen");

        assertThat(status()).isEqualTo(ReferralStatus.IN_PROGRESS);
        assertThat(lastPlacement()).contains("WANTED");
        assertThat(lastPath()).contains("IN_PROGRESS").doesNotContain("COMPLETED");
    }

    @Test
    void whatHadNotBegunIsAcceptedAgain() {
        new AcceptReferral(region.desk).accept(by(CENTRE));
        new FailReferral(region.desk).fail(Explanation.of(Reason.NOT_REACHABLE, null), by(CENTRE));

        reopen("Familie hat sich gemeldet");

        assertThat(status()).isEqualTo(ReferralStatus.ACCEPTED);
    }

    @Test
    void itNeedsAWordToTheOtherSide() {
        new RejectReferral(region.desk).reject(FULL, by(CENTRE));

        assertThatThrownBy(() -> reopen(" "))
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.field()).isEqualTo("comment"));
        assertThat(status()).isEqualTo(ReferralStatus.REJECTED);
    }

    @Test
    void onceItsPlaceIsForgottenItIsTooLate() {
        new RejectReferral(region.desk).reject(FULL, by(CENTRE));
        region.clock.goOn(Duration.ofDays(31));
        region.forgetting.forget(10);

        assertThatThrownBy(() -> reopen("doch")).isInstanceOf(Conflict.class);
    }

    @Test
    void whatTheSenderOrTheFamilyEndedStaysAtItsEnd() {
        new CancelReferral(region.desk).cancel(Explanation.of(Reason.DUPLICATE, null), by(MIDWIFE));
        assertThatThrownBy(() -> reopen("doch")).isInstanceOf(IllegalMove.class);

        region.withdrawing.withdraw(id, Set.of(ConsentScope.TRANSMISSION), MIDWIFE);
        assertThatThrownBy(() -> reopen("doch")).isInstanceOf(NoConsent.class);
    }
}
