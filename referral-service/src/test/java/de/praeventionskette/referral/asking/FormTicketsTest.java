package de.praeventionskette.referral.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.testing.StandingClock;
import de.praeventionskette.referral.secret.KeyedHash;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTicketsTest {
    private final StandingClock clock = new StandingClock(Instant.parse("2026-03-02T09:00:00Z"));
    private final FormTickets tickets = new FormTickets(new KeyedHash(new byte[32]), clock);
    private final String ticket = tickets.issue("cafe");

    private void refuses(String text, String offer, String code) {
        assertThatThrownBy(() -> tickets.keyOf(text, offer))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.violations().getFirst().code())
                                .isEqualTo(code));
    }

    @Test
    void aFormIsGoodFromWhenSomebodyCanHaveReadItUntilItLayForHours() {
        clock.goOn(FormTickets.SHORTEST.minusMillis(1));
        refuses(ticket, "cafe", "asking.too-fast");
        clock.goOn(Duration.ofMillis(1));
        String key = tickets.keyOf(ticket, "cafe");
        clock.goOn(FormTickets.LONGEST.minus(FormTickets.SHORTEST));
        assertThat(tickets.keyOf(ticket, "cafe")).as("the same request").isEqualTo(key);
        clock.goOn(Duration.ofMillis(1));
        refuses(ticket, "cafe", "asking.too-old");
        assertThat(tickets.isOpen(ticket, "cafe")).isFalse();
    }

    @Test
    void eachFormMakesARequestOfItsOwnAboutItsOffer() {
        String other = tickets.issue("cafe");
        clock.goOn(Duration.ofMinutes(1));

        assertThat(tickets.keyOf(other, "cafe")).isNotEqualTo(tickets.keyOf(ticket, "cafe"));
        refuses(ticket, "support", "asking.too-old");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a.b.c", "a.1772442000000.c", "....", "a.99999999999999999999.c"})
    void whatIsNotOursIsNoTicket(String text) {
        refuses(text, "cafe", "asking.too-old");
    }
}
