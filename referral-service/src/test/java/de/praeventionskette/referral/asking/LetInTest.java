package de.praeventionskette.referral.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.praeventionskette.kit.problem.TooMany;
import de.praeventionskette.kit.testing.StandingClock;
import de.praeventionskette.referral.secret.KeyedHash;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LetInTest {
    private final StandingClock clock = new StandingClock(Instant.parse("2026-03-02T09:00:00Z"));
    private int next;

    private LetIn door(AskingLimits limits) {
        return new LetIn(new InMemoryRequestCounts(clock), limits, new KeyedHash(new byte[32]));
    }

    private String somebody() {
        return "c" + next++;
    }

    private static void refuses(Runnable request, String code) {
        assertThatThrownBy(request::run)
                .isInstanceOfSatisfying(
                        TooMany.class, tooMany -> assertThat(tooMany.code()).isEqualTo(code));
    }

    @Test
    void oneAddressAsksSoOftenInAnHourAndSoOftenInADay() {
        LetIn door = door(new AskingLimits(2, 3, 9, 9, 9));
        door.letIn("ward", "1", "cafe");
        door.letIn("ward", "2", "cafe");
        refuses(() -> door.letIn("ward", "3", "cafe"), "asking.too-many-from-here");
        door.letIn("elsewhere", "3", "cafe");
        clock.goOn(Duration.ofHours(1));
        door.letIn("ward", "4", "cafe");
        refuses(() -> door.letIn("ward", "5", "cafe"), "asking.too-many-from-here");
        clock.goOn(Duration.ofDays(1));
        door.letIn("ward", "5", "cafe");
    }

    @Test
    void aNumberIsTheSameHoweverItIsWritten() {
        LetIn door = door(new AskingLimits(9, 9, 4, 9, 99));
        for (String phone : List.of("0511 123 45", "+49 511/12345", "0049 (0)511-12345", "+49 (0) 511 12345")) {
            door.letIn(somebody(), phone, "cafe");
        }
        refuses(() -> door.letIn(somebody(), "0511-12345", "cafe"), "asking.too-many-for-phone");
        door.letIn(somebody(), "0511 123 46", "cafe");
    }

    @Test
    void anOfferAndTheWholeServiceHaveTheirCeilings() {
        LetIn door = door(new AskingLimits(9, 9, 9, 2, 3));
        door.letIn(somebody(), "1", "cafe");
        door.letIn(somebody(), "2", "cafe");
        refuses(() -> door.letIn(somebody(), "3", "cafe"), "asking.too-many-for-offer");
        door.letIn(somebody(), "4", "support");
        refuses(() -> door.letIn(somebody(), "5", "other"), "asking.too-many");
        clock.goOn(Duration.ofHours(1));
        door.letIn(somebody(), "6", "other");
    }

    @Test
    void whoIsRefusedUsesNothingUpForOthers() {
        LetIn door = door(new AskingLimits(1, 9, 9, 2, 9));
        door.letIn("robot", "1", "cafe");
        for (int i = 0; i < 20; i++) {
            refuses(() -> door.letIn("robot", "1", "cafe"), "asking.too-many-from-here");
        }
        door.letIn("family", "1", "cafe");
    }
}
