package de.praeventionskette.network.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.contracts.vocabulary.LegalDomain;
import de.praeventionskette.local.platform.Membership;
import de.praeventionskette.network.NetworkSystem;
import de.praeventionskette.network.municipality.Ags;
import de.praeventionskette.network.register.PublicId;
import de.praeventionskette.network.register.Register;
import de.praeventionskette.network.register.Register.Entry;
import de.praeventionskette.network.register.Register.First;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Should two rules ever contradict each other (restored data, say), all are shown and none is picked. */
class ContradictionTest extends NetworkSystem {
    private static final Membership ADMIN_ELSEWHERE = Membership.in("99999", "sample-agency", "ADMIN");
    private static final String QUESTION = "municipality=99999001&domain=PARTICIPATION&on=2026-03-01";

    @Autowired
    Register<Rulebook, RulebookEvent> rulebooks;

    private static Jurisdiction rule(String name, String agency) {
        return new Jurisdiction(
                new PublicId("99999-participation-" + name),
                List.of(new Ags("99999001")),
                new PublicId(agency),
                null,
                new Validity(LocalDate.of(2020, 1, 1), LocalDate.of(2027, 1, 1)),
                "Beispielquelle " + name);
    }

    @BeforeEach
    void twoRulesThatContradictEachOther() {
        put("/api/municipalities/99999001", Map.of("name", "Beispielstadt", "source", "a test"), ADMIN_ELSEWHERE);
        for (String agency : List.of("sample-agency-one", "sample-agency-two")) {
            put(
                    "/api/agencies/" + agency,
                    Map.of("name", "Beispielbehörde " + agency, "teams", List.of(), "source", "a test"),
                    ADMIN_ELSEWHERE);
        }
        Rulebook contradictory = new Rulebook(
                "99999",
                LegalDomain.PARTICIPATION,
                List.of(rule("one", "sample-agency-one"), rule("two", "sample-agency-two")));
        rulebooks.put(
                new Entry<>("99999-participation", "99999", new First<>(contradictory, List.of()), book -> List.of()),
                null);
    }

    @Test
    void theApiNamesAllRules() {
        JsonNode answer = json(get("/api/responsibility?" + QUESTION));

        assertThat(answer.get("answer").asString()).isEqualTo("MORE_THAN_ONE");
        assertThat(answer.get("rules").valueStream())
                .extracting(rule -> rule.get("agency").get("id").asString())
                .containsExactly("sample-agency-one", "sample-agency-two");
    }

    @Test
    void thePageNamesAllAgenciesAndWhomToAsk() {
        String page = get("/responsibility?" + QUESTION, "Accept", "text/html", "Accept-Language", "de")
                .body();

        assertThat(page)
                .contains("sind am 01.03.2026 mehrere Zuständigkeiten erfasst")
                .contains("Beispielbehörde sample-agency-one", "Beispielbehörde sample-agency-two")
                .contains("vom 01.01.2020 bis zum 01.01.2027", "Beispielquelle two", "Bitte bei der Kommune");
    }
}
