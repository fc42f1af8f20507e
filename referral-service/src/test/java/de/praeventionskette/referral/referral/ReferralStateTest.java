package de.praeventionskette.referral.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.praeventionskette.contracts.vocabulary.Reason;
import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every move from every state: what the page of legal moves allows, and nothing else. */
class ReferralStateTest {
    private static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");
    private static final Grounds WHY = new Grounds(Reason.NO_CAPACITY, null, null);

    private static final Map<String, UnaryOperator<ReferralState>> MOVES = Map.ofEntries(
            Map.entry("accept", state -> state.accept(AT)),
            Map.entry("reject", state -> state.reject(WHY, AT)),
            Map.entry("start", state -> state.start(AT)),
            Map.entry("hold", state -> state.hold(WHY, AT)),
            Map.entry("resume", state -> state.resume(AT)),
            Map.entry("complete", state -> state.complete(Outcome.HELP_GIVEN, AT)),
            Map.entry("fail", state -> state.fail(WHY, AT)),
            Map.entry("cancel", state -> state.cancel(WHY, AT)),
            Map.entry("reopen", state -> state.reopen(false, AT)),
            Map.entry("reopen begun", state -> state.reopen(true, AT)),
            Map.entry("error", state -> state.enteredInError(WHY, AT)));

    private static final List<ReferralState> ENDS = List.of(
            new ReferralState.Rejected(WHY, AT),
            new ReferralState.Completed(Outcome.HELP_GIVEN, AT),
            new ReferralState.Failed(WHY, AT),
            new ReferralState.Cancelled(WHY, AT));

    private static final List<ReferralState> OPEN = List.of(
            new ReferralState.Requested(AT),
            new ReferralState.Accepted(AT),
            new ReferralState.InProgress(AT),
            new ReferralState.OnHold(WHY, false, AT),
            new ReferralState.OnHold(WHY, true, AT));

    /** All legal moves, but the mark of an error, which is legal everywhere. */
    private static String diagram() {
        Set<String> arrows = new LinkedHashSet<>(List.of("  [*] --> REQUESTED: submit"));
        Stream.concat(OPEN.stream(), ENDS.stream())
                .forEach(state -> legal(state).stream()
                        .filter(move -> !move.equals("error"))
                        .forEach(move -> arrows.add("  %s --> %s: %s"
                                .formatted(
                                        state.status(),
                                        MOVES.get(move).apply(state).status(),
                                        move.replace(" begun", "")))));
        ENDS.forEach(end -> arrows.add("  " + end.status() + " --> [*]"));
        return "stateDiagram-v2\n" + String.join("\n", arrows) + "\n";
    }

    @Test
    void theDiagramInTheReadmeShowsTheLegalMovesAndNoOther() throws IOException {
        assertThat(Files.readString(Path.of("README.md"))).contains("```mermaid\n" + diagram() + "```");
    }

    private static Set<String> legal(ReferralState state) {
        Set<String> legal = new TreeSet<>();
        MOVES.forEach((name, move) -> {
            try {
                move.apply(state);
                legal.add(name);
            } catch (IllegalMove illegal) {
                assertThat(illegal.from()).isEqualTo(state.status());
            }
        });
        return legal;
    }

    @Test
    void eachStateAllowsItsMovesOnly() {
        assertThat(legal(new ReferralState.Requested(AT))).containsExactly("accept", "cancel", "error", "reject");
        assertThat(legal(new ReferralState.Accepted(AT)))
                .containsExactly("cancel", "complete", "error", "fail", "hold", "start");
        assertThat(legal(new ReferralState.InProgress(AT)))
                .containsExactly("cancel", "complete", "error", "fail", "hold");
        assertThat(legal(new ReferralState.OnHold(WHY, true, AT))).containsExactly("cancel", "error", "fail", "resume");
        assertThat(legal(new ReferralState.EnteredInError(WHY, AT))).isEmpty();
    }

    @Test
    void afterTheEndTheReceiverMayReopenWhatItEndedItselfAndTheSenderCorrect() {
        assertThat(ENDS)
                .allMatch(ReferralState::ended)
                .allSatisfy(end -> assertThat(legal(end))
                        .containsExactlyElementsOf(
                                end instanceof ReferralState.Cancelled
                                        ? List.of("error")
                                        : List.of("error", "reopen", "reopen begun")));
    }

    @Test
    void whatIsReopenedStandsWhereItWasBeforeItsEnd() {
        assertThat(new ReferralState.Rejected(WHY, AT).reopen(false, AT).status())
                .isEqualTo(ReferralStatus.REQUESTED);
        assertThat(new ReferralState.Failed(WHY, AT).reopen(false, AT).status()).isEqualTo(ReferralStatus.ACCEPTED);
        assertThat(new ReferralState.Failed(WHY, AT).reopen(true, AT).status()).isEqualTo(ReferralStatus.IN_PROGRESS);
    }

    @Test
    void aPauseGoesOnWhereItBegan() {
        assertThat(new ReferralState.Accepted(AT).hold(WHY, AT).resume(AT).status())
                .isEqualTo(ReferralStatus.ACCEPTED);
        assertThat(new ReferralState.InProgress(AT).hold(WHY, AT).resume(AT).status())
                .isEqualTo(ReferralStatus.IN_PROGRESS);
    }

    @Test
    void whatDoesNotGoOnSaysWhy() {
        assertThat(List.of(
                        new ReferralState.Rejected(WHY, AT),
                        new ReferralState.Failed(WHY, AT),
                        new ReferralState.Cancelled(WHY, AT),
                        new ReferralState.OnHold(WHY, false, AT)))
                .allSatisfy(state -> assertThat(state.why()).contains(WHY));
    }

    @Test
    void theReasonOtherNeedsAText() {
        assertThatThrownBy(() -> Explanation.of(Reason.OTHER, " "))
                .isInstanceOfSatisfying(
                        de.praeventionskette.kit.problem.Invalid.class,
                        invalid -> assertThat(invalid.field()).isEqualTo("text"));
    }
}
