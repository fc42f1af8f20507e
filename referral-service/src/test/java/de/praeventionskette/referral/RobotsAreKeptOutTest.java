package de.praeventionskette.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What does not come from a person at a form asks for nothing; a person who was mistaken for a robot just sends again. */
class RobotsAreKeptOutTest extends AskingFamily {
    private final String name = "Robotson " + UUID.randomUUID();
    private Map<String, List<String>> form = Map.of();

    @BeforeEach
    void opensTheForm() {
        form = form(PARENT_CAFE, name);
    }

    private String refused() {
        String page = shown(ask(PARENT_CAFE, form), 422);
        assertThat(get("/api/worklists/received?limit=100", CENTRE).body()).doesNotContain(name);
        assertThat(page).contains("value=\"" + name + "\"");
        return page;
    }

    @Test
    void aFormThatComesBackAtOnceIsSentAgain() {
        form.put("ticket", List.of(ticketFrom(Duration.ofMinutes(-1), PARENT_CAFE)));

        assertThat(refused()).contains("Das ging sehr schnell", "id=\"ticket\"");
    }

    @Test
    void aFormThatLayTooLongGetsAnotherTicketAndKeepsWhatWasTyped() {
        String old = ticketFrom(Duration.ofHours(5), PARENT_CAFE);
        form.put("ticket", List.of(old));

        assertThat(refused()).contains("lag lange offen").doesNotContain(old);
    }

    @Test
    void aTicketThatNobodyMadeOrThatWasMadeForAnotherOfferIsWorthNothing() {
        form.put("ticket", List.of("abc.1772442000000.xyz"));
        refused();
        form.remove("ticket");
        refused();
        form.put("ticket", List.of(ticketFrom(Duration.ofMinutes(3), EARLY_SUPPORT)));
        refused();
    }

    @Test
    void whoFillsInWhatPeopleDoNotSeeIsAskedOnceMoreAndAPersonThenGetsThrough() {
        form.put("website", List.of("https://example.org"));
        String page = refused();
        assertThat(page)
                .contains("ob ein Mensch das Formular ausgefüllt hat", "class=\"rf-trap\" aria-hidden=\"true\"")
                .doesNotContain("https://example.org");

        form.remove("website");
        form.put("ticket", List.of(found("name=\"ticket\" value=\"([^\"]+)\"", page)));
        assertThat(asked(form)).contains("Ihre Anfrage ist da");
    }

    @Test
    void aTicketIsGoodForOneRequest() {
        asked(form);
        form.put("reached.callName", List.of("Zweite " + name));

        assertThat(ask(PARENT_CAFE, form).statusCode()).isEqualTo(409);
        assertThat(get("/api/worklists/received?limit=100", CENTRE).body()).doesNotContain("Zweite " + name);
    }

    @Test
    void aTelephoneNumberIsCalledForThreeRequestsADayAndTheFamilyIsToldHowToGetHelp() {
        List<String> phone = form.getOrDefault("reached.phone", List.of());
        for (int i = 0; i < 3; i++) {
            Map<String, List<String>> another = form(PARENT_CAFE, name + i);
            another.put("reached.phone", phone);
            asked(another);
        }

        assertThat(shown(ask(PARENT_CAFE, form), 429))
                .contains("Für diese Telefonnummer kamen heute schon mehrere Anfragen", "value=\"" + name + "\"")
                .contains("Diese Hilfe steht Ihnen offen");
    }

    @Test
    void thereIsNoWayAroundTheForm() {
        assertThat(post("/api/family/requests", Map.of("offer", PARENT_CAFE), null)
                        .statusCode())
                .isIn(401, 404);
    }
}
