package de.praeventionskette.referral;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.local.platform.Membership;
import de.praeventionskette.referral.escalation.FreezeLateFigures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A coordinator looks where families wait. */
class LatePagesTest extends PageReader {
    private static final Membership GARBSEN =
            Membership.in("03241", "stadt-garbsen", "COORDINATOR").municipalities("03241005");
    private static final Membership SEELZE =
            Membership.in("03241", "stadt-seelze", "COORDINATOR").municipalities("03241015");
    private static final Membership ELSEWHERE = Membership.in("16072", "sonneberg", "PLANNER");

    @Autowired
    FreezeLateFigures freezing;

    @Test
    void thePageNamesTheOwnMunicipalityAndNoNumberBelowFive() {
        freezing.freeze();

        assertThat(page("/late", GARBSEN))
                .contains("Garbsen", "weniger als 5", "Stand: Montag", "data-label=\"8 bis 28 Tage zu spät\"");
        assertThat(json(get("/api/late", GARBSEN)).path("towns").findValuesAsString("ags"))
                .containsExactly("03241005");
        assertThat(json(get("/api/late", SEELZE)).path("towns")).isEmpty();
        assertThat(page("/late", SEELZE)).doesNotContain("Garbsen").contains("noch nicht gezählt");
    }

    @Test
    void aRegionThatIsNotCountedSaysSoAndWhoRefersOrReceivesIsNotAsked() {
        assertThat(get("/api/late", ELSEWHERE).statusCode()).isEqualTo(404);
        assertThat(page("/late", ELSEWHERE)).contains("noch nicht gezählt");
        assertThat(get("/api/late", CENTRE).statusCode()).isEqualTo(403);
    }

    @Test
    void mailIsOfferedForWhatSomebodyCanSeeAndForNothingElse() {
        assertThat(page("/late", GARBSEN)).contains("href=\"/referrals/notices\"");
        assertThat(page("/notices", GARBSEN))
                .contains("warten Familien zu lange", "href=\"/referrals/late\"")
                .doesNotContain("Eine neue Anfrage");
        assertThat(page("/notices", CENTRE)).contains("Eine neue Anfrage").doesNotContain("warten Familien zu lange");

        assertThat(wishFor("LATE", CENTRE)).isEqualTo(422);
        assertThat(wishFor("REQUEST", GARBSEN)).isEqualTo(422);
        assertThat(wishFor("LATE", GARBSEN)).isEqualTo(200);
    }

    private int wishFor(String kind, Membership as) {
        String wish = "{\"email\":\"somebody@sample.example\",\"kinds\":[\"" + kind + "\"]}";
        return send("PUT", "/api/notices", wish, as).statusCode();
    }
}
