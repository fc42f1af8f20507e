package de.praeventionskette.offers.places;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.offers.places.PlaceMove.Answer;
import de.praeventionskette.offers.places.Wish.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlacesTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant TUESDAY = MONDAY.plus(Duration.ofDays(1));

    private static Wish wish(String referral, Kind kind, long sequence, Instant since) {
        return new Wish(new ReferralId(referral), kind, sequence, since);
    }

    private static Wish wants(String referral, Instant since) {
        return wish(referral, Kind.PLACE, 2, since);
    }

    private static Wish ends(String referral) {
        return wish(referral, Kind.NOTHING_MORE, 3, TUESDAY);
    }

    private static List<String> told(Places before, Places after) {
        return after.movesSince(before).stream()
                .map(move ->
                        move.referral() + " " + move.answer() + (move.position() == 0 ? "" : " " + move.position()))
                .toList();
    }

    @Test
    void whileNobodyKnowsTheNumberEveryoneGetsAPlace() {
        Places places = Places.unknown().follow(wants("a", MONDAY), MONDAY).follow(wants("b", MONDAY), MONDAY);

        assertThat(places.held()).isEqualTo(2);
        assertThat(places.free()).isEmpty();
    }

    @Test
    void theLastPlaceIsGivenOnceAndTheNextOneWaits() {
        Places one = Places.unknown().report(1, MONDAY);
        Places taken = one.follow(wants("a", MONDAY), MONDAY);
        Places full = taken.follow(wants("b", MONDAY), MONDAY);

        assertThat(told(one, taken)).containsExactly("a HELD");
        assertThat(told(taken, full)).containsExactly("b WAITING 1");
        assertThat(full.free()).hasValue(0);
    }

    @Test
    void whoWaitsLongestMovesUpInTheSameStepAndTheOthersHearTheirNewPosition() {
        Places full = Places.unknown()
                .report(1, MONDAY)
                .follow(wants("a", MONDAY), MONDAY)
                .follow(wants("late", TUESDAY), TUESDAY)
                .follow(wants("early", MONDAY), TUESDAY);
        assertThat(full.queue()).extracting(entry -> entry.referral().value()).containsExactly("early", "late");

        Places released = full.follow(ends("a"), TUESDAY);

        assertThat(told(full, released)).containsExactlyInAnyOrder("a RELEASED", "early HELD", "late WAITING 1");
    }

    @Test
    void aReportOfFreePlacesComesOnTopOfThoseHeldAndLetsTheWaitingIn() {
        Places full = Places.unknown()
                .follow(wants("a", MONDAY), MONDAY)
                .report(0, MONDAY)
                .follow(wants("b", MONDAY), MONDAY);
        assertThat(full.number()).isEqualTo(1);

        Places reported = full.report(3, TUESDAY);

        assertThat(reported.number()).isEqualTo(4);
        assertThat(reported.free()).hasValue(2);
        assertThat(told(full, reported)).containsExactly("b HELD");
    }

    @Test
    void askingHoldsNothingAndTellsNobody() {
        Places before = Places.unknown().report(1, MONDAY);

        assertThat(before.follow(wish("a", Kind.NOTHING_YET, 1, MONDAY), MONDAY))
                .isEqualTo(before);
    }

    @Test
    void whatIsOlderThanTheNewestHeardChangesNothing() {
        Places ended = Places.unknown().report(1, MONDAY).follow(ends("a"), TUESDAY);

        assertThat(ended.follow(wants("a", MONDAY), TUESDAY)).isEqualTo(ended);
        assertThat(ended.free()).hasValue(1);
    }

    @Test
    void aReferralThatIsTakenUpAgainHoldsAPlaceAgain() {
        Places again = Places.unknown()
                .report(1, MONDAY)
                .follow(wants("a", MONDAY), MONDAY)
                .follow(ends("a"), TUESDAY)
                .follow(wish("a", Kind.PLACE, 4, TUESDAY), TUESDAY);

        assertThat(again.held()).isEqualTo(1);
        assertThat(again.entries()).hasSize(1);
    }

    @Test
    void aPausedReferralKeepsItsPlaceInTheQueue() {
        Places full = Places.unknown()
                .report(0, MONDAY)
                .follow(wants("a", MONDAY), MONDAY)
                .follow(wants("b", MONDAY.plusSeconds(1)), MONDAY);

        Places paused = full.follow(wish("a", Kind.PLACE, 5, TUESDAY), TUESDAY);

        assertThat(paused.queue()).extracting(entry -> entry.referral().value()).containsExactly("a", "b");
        assertThat(paused.movesSince(full)).singleElement().satisfies(move -> {
            assertThat(move.answer()).isEqualTo(Answer.WAITING);
            assertThat(move.sequence()).isEqualTo(5);
        });
    }

    @Test
    void aReferralThatIsGoneGivesItsPlaceBackAndItsAnswerIsForgotten() {
        Places held = Places.unknown().report(1, MONDAY).follow(wants("a", MONDAY), MONDAY);

        Places gone = held.follow(wish("a", Kind.TO_BE_FORGOTTEN, 9, TUESDAY), TUESDAY);

        assertThat(told(held, gone)).containsExactly("a FORGOTTEN");
        assertThat(gone.free()).hasValue(1);
    }

    @Test
    void tracesOfThoseLongGoneAreDropped() {
        Places places = Places.unknown().report(1, MONDAY).follow(ends("a"), MONDAY);
        Instant later = MONDAY.plus(Places.TRACE).plusSeconds(1);

        assertThat(places.follow(ends("b"), later).entries())
                .extracting(entry -> entry.referral().value())
                .containsExactly("b");
    }

    @Test
    void noMoreTracesAreKeptThanAllowed() {
        Places places = IntStream.range(0, Places.TRACES + 20)
                .boxed()
                .reduce(Places.unknown(), (book, i) -> book.follow(ends("r" + i), MONDAY.plusSeconds(i)), (a, b) -> b);

        assertThat(places.entries()).hasSize(Places.TRACES);
        assertThat(places.entries()).noneMatch(entry -> entry.referral().value().equals("r0"));
    }
}
