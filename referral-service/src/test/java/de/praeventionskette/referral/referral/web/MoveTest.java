package de.praeventionskette.referral.referral.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.praeventionskette.contracts.vocabulary.Reason;
import de.praeventionskette.referral.referral.Grounds;
import de.praeventionskette.referral.referral.IllegalMove;
import de.praeventionskette.referral.referral.Insight;
import de.praeventionskette.referral.referral.Outcome;
import de.praeventionskette.referral.referral.ReferralState;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MoveTest {
    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final Grounds WHY = new Grounds(Reason.DUPLICATE, null, null);
    private static final List<ReferralState> STATES = List.of(
            new ReferralState.Requested(NOW),
            new ReferralState.Accepted(NOW),
            new ReferralState.InProgress(NOW),
            new ReferralState.OnHold(WHY, true, NOW),
            new ReferralState.Rejected(WHY, NOW),
            new ReferralState.Completed(Outcome.HELP_GIVEN, NOW),
            new ReferralState.Failed(WHY, NOW),
            new ReferralState.Cancelled(WHY, NOW),
            new ReferralState.EnteredInError(WHY, NOW));

    @ParameterizedTest
    @EnumSource(
            value = Move.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CONTACT", "REASSIGN", "ASK"})
    void aPageOffersExactlyWhatTheStateAllows(Move move) {
        for (ReferralState state : STATES) {
            if (move.possibleIn(state.status())) {
                assertThat(perform(move, state))
                        .as(move + " in " + state.status())
                        .isNotNull();
            } else {
                assertThatThrownBy(() -> perform(move, state))
                        .as(move + " in " + state.status())
                        .isInstanceOf(IllegalMove.class);
            }
        }
    }

    @Test
    void aContactIsNotedAndAnotherTeamTakesOverUntilTheEnd() {
        assertThat(STATES)
                .allSatisfy(state ->
                        assertThat(Move.CONTACT.possibleIn(state.status())).isEqualTo(!state.ended()))
                .allSatisfy(state ->
                        assertThat(Move.REASSIGN.possibleIn(state.status())).isEqualTo(!state.ended()));
    }

    @Test
    void eachSideIsOfferedItsOwnMovesOnly() {
        ReferralState asked = STATES.getFirst();
        assertThat(Move.offered(asked.status(), new Insight(true, false, true, true)))
                .containsExactly(Move.ASK, Move.CANCEL, Move.CORRECT);
        assertThat(Move.offered(asked.status(), new Insight(false, true, false, true)))
                .containsExactly(Move.ACCEPT, Move.CONTACT, Move.REASSIGN, Move.REJECT);
    }

    private static ReferralState perform(Move move, ReferralState state) {
        return switch (move) {
            case ACCEPT -> state.accept(NOW);
            case START -> state.start(NOW);
            case RESUME -> state.resume(NOW);
            case COMPLETE -> state.complete(Outcome.HELP_GIVEN, NOW);
            case REJECT -> state.reject(WHY, NOW);
            case HOLD -> state.hold(WHY, NOW);
            case FAIL -> state.fail(WHY, NOW);
            case REOPEN -> state.reopen(false, NOW);
            case CANCEL -> state.cancel(WHY, NOW);
            case CORRECT -> state.enteredInError(WHY, NOW);
            case CONTACT, REASSIGN, ASK -> throw new IllegalArgumentException("is no change of state");
        };
    }
}
