package de.praeventionskette.referral.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.referral.SmallRegion;
import de.praeventionskette.referral.path.GuardianRole;
import de.praeventionskette.referral.path.Held;
import de.praeventionskette.referral.path.HolderId;
import de.praeventionskette.referral.path.Path;
import de.praeventionskette.referral.path.PathId;
import de.praeventionskette.referral.secret.KeyedHash;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FamilyTicketsTest {
    private final SmallRegion region = new SmallRegion();
    private final FamilyTickets tickets = new FamilyTickets(new KeyedHash(new byte[32]), region.paths, region.clock);
    private final PathId path =
            region.submitted("cafe").referral().state().submission().way().path();
    private final String ticket = tickets.of(tickets.open(found(path)));

    private Held found(PathId id) {
        Path path = region.paths.find(id).orElseThrow();
        return new Held(path, path.holders().all().getFirst());
    }

    private void opensNothing(String text) {
        assertThatThrownBy(() -> tickets.read(text)).isInstanceOf(Invalid.class);
    }

    @Test
    void aTicketOpensItsPathForAQuarterOfAnHour() {
        region.clock.goOn(Duration.ofMinutes(15).minusSeconds(1));
        assertThat(tickets.read(ticket).page().id()).isEqualTo(path);

        region.clock.goOn(Duration.ofSeconds(1));
        opensNothing(ticket);
    }

    @Test
    void actingOnAPageDoesNotProlongIt() {
        region.clock.goOn(Duration.ofMinutes(10));
        String carriedOn = tickets.of(tickets.read(ticket));
        region.clock.goOn(Duration.ofMinutes(5));

        opensNothing(carriedOn);
    }

    @Test
    void aQuestionIsAnsweredWithinAQuarterOfAnHour() {
        String question = tickets.question();
        tickets.mustBeAsked(question);
        region.clock.goOn(Duration.ofMinutes(15));

        assertThatThrownBy(() -> tickets.mustBeAsked(question)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> tickets.mustBeAsked("question.9999999999.x")).isInstanceOf(Invalid.class);
    }

    @Test
    void aNewCodeClosesWhatTheOldOneOpened() {
        region.holderCodes.renew(path, HolderId.first(path), "once");

        opensNothing(ticket);
        assertThat(tickets.read(tickets.of(tickets.open(found(path)))).page().id())
                .isEqualTo(path);
    }

    @Test
    void aTicketIsBoundToTheCodeOfOneGuardianAndDoesNotTellWhose() {
        HolderId father = new HolderId("father");
        String referral = found(path).referrals().getFirst();
        region.holderCodes.issue(path, father, GuardianRole.FATHER, referral);
        Path now = region.paths.find(path).orElseThrow();
        String his =
                tickets.of(tickets.open(new Held(now, now.holders().find(father).orElseThrow())));

        assertThat(his).doesNotContain("father");
        assertThat(tickets.read(his).page().holder().id()).isEqualTo(father);
        region.holderCodes.close(path, father);
        opensNothing(his);
        assertThat(tickets.read(ticket).page().holder().id()).isEqualTo(HolderId.first(path));
    }

    @Test
    void nobodyMakesOneForAnotherPathOrALongerTime() {
        PathId other =
                region.submitted("cafe").referral().state().submission().way().path();
        String[] parts = ticket.split("\\.");

        opensNothing(other.value() + "." + parts[1] + "." + parts[2]);
        opensNothing(parts[0] + ".9999999999." + parts[2]);
        FamilyTickets others = new FamilyTickets(new KeyedHash(new byte[] {1}), region.paths, region.clock);
        assertThatThrownBy(() -> others.read(ticket)).isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a.b.c", "a.b.c.d", "path.not-a-number.x"})
    void whatIsNoTicketOpensNothing(String text) {
        opensNothing(text);
    }
}
