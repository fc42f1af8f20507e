package de.praeventionskette.referral.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.testing.StandingClock;
import de.praeventionskette.referral.path.PathId;
import de.praeventionskette.referral.secret.KeyedHash;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FamilyTicketsTest {
    private final StandingClock clock = new StandingClock(Instant.parse("2026-03-02T09:00:00Z"));
    private final FamilyTickets tickets = new FamilyTickets(new KeyedHash(new byte[32]), clock);
    private final String ticket = tickets.issue(new PathId("path"));

    @Test
    void aTicketOpensItsPathForAQuarterOfAnHour() {
        clock.goOn(Duration.ofMinutes(15).minusSeconds(1));
        assertThat(tickets.read(ticket)).isEqualTo(new PathId("path"));

        clock.goOn(Duration.ofSeconds(1));
        assertThatThrownBy(() -> tickets.read(ticket)).isInstanceOf(Invalid.class);
    }

    @Test
    void nobodyMakesOneForAnotherPathOrALongerTime() {
        String[] parts = ticket.split("\\.");

        assertThatThrownBy(() -> tickets.read("other." + parts[1] + "." + parts[2]))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> tickets.read(parts[0] + ".9999999999." + parts[2]))
                .isInstanceOf(Invalid.class);
        FamilyTickets others = new FamilyTickets(new KeyedHash(new byte[] {1}), clock);
        assertThatThrownBy(() -> others.read(ticket)).isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a.b.c", "a.b.c.d", "path.not-a-number.x"})
    void whatIsNoTicketOpensNothing(String text) {
        assertThatThrownBy(() -> tickets.read(text)).isInstanceOf(Invalid.class);
    }
}
