package de.praeventionskette.offers.places;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.offers.places.Wish.Kind;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WaitsTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");

    private static Instant day(int days) {
        return MONDAY.plus(Duration.ofDays(days));
    }

    /** One place, whose holder leaves every ten days, and a queue that began on Monday. */
    private static Places turns(int turns) {
        Places places = Places.unknown().report(1, MONDAY);
        for (int i = 0; i <= turns; i++) {
            places = places.follow(new Wish(new ReferralId("r" + i), Kind.PLACE, 2, MONDAY), MONDAY);
        }
        for (int i = 0; i < turns; i++) {
            Instant at = day(10 * (i + 1));
            places = places.follow(new Wish(new ReferralId("r" + i), Kind.NOTHING_MORE, 3, at), at);
        }
        return places;
    }

    @Test
    void theMiddleWaitOfThoseWhoGotAPlaceIsKnownOnceFiveHaveOne() {
        assertThat(turns(3).waits().middle(day(31))).isEmpty();
        assertThat(turns(4).waits().middle(day(41))).hasValue(20);
        assertThat(turns(6).waits().middle(day(61))).hasValue(30);
    }

    @Test
    void whatIsLongerAgoThanHalfAYearSaysNothing() {
        assertThat(turns(6).waits().middle(day(61 + 180))).isEmpty();
    }

    @Test
    void whileTheNumberIsNotKnownNobodyWaitsAndNothingIsCounted() {
        Places places = Places.unknown();
        for (int i = 0; i < 10; i++) {
            places = places.follow(new Wish(new ReferralId("r" + i), Kind.PLACE, 2, MONDAY), MONDAY);
        }
        assertThat(places.waits()).isEqualTo(Waits.NONE);
    }

    @Test
    void aRepeatIsCountedOnce() {
        Places once = turns(4);
        Places again = once.follow(new Wish(new ReferralId("r4"), Kind.PLACE, 4, MONDAY), day(50));
        assertThat(again.waits()).isEqualTo(once.waits());
    }

    @Test
    void onlyTheLastTwentyAreKept() {
        assertThat(turns(40).waits().lately()).hasSize(20);
    }
}
