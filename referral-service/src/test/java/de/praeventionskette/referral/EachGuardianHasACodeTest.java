package de.praeventionskette.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Mother and father live apart: each has a code and a PIN, and sees on its page what is meant for it alone. */
class EachGuardianHasACodeTest extends TwoGuardians {
    @Test
    void eachSeesWhatIsMeantForItOnPageApiAndPaper() throws Exception {
        String support = joined(hers);

        assertThat(referrals(hers, HER_PIN)).containsExactly(support, cafe);
        assertThat(referrals(his, HIS_PIN)).containsExactly(cafe);
        String page = shown(openWay(his, HIS_PIN), 200);
        assertThat(page).contains(PARENT_CAFE).doesNotContain(EARLY_SUPPORT, "fruehfoerderung", support);
        String ticket = found("name=\"ticket\" value=\"([^\"]+)\"", page);
        assertThat(text(download("/family/way/receipt", "ticket=" + ticket, null)))
                .contains(PARENT_CAFE)
                .doesNotContain(EARLY_SUPPORT, "fruehfoerderung");
    }

    @Test
    void withdrawalByOneTouchesNothingThatOnlyTheOtherSees() {
        String support = joined(hers);

        assertThat(post("/api/family/withdrawal", Map.of("pathCode", his, "scopes", ALL_SCOPES), null)
                        .statusCode())
                .isEqualTo(204);

        assertThat(get("/api/referrals/" + support, EARLY).statusCode()).isEqualTo(200);
        assertThat(get("/api/referrals/" + cafe, CENTRE).statusCode()).isEqualTo(403);
        assertThat(way(hers, HER_PIN)
                        .path("helps")
                        .path(0)
                        .path("consent")
                        .path("scopes")
                        .toString())
                .doesNotContain("WITHDRAWN");
    }

    @Test
    void aReferralIsShownAndKeptOnThePageBesideIt() {
        String support = joined(hers);
        String page = page("/" + support + "/guardians", MIDWIFE);
        assertThat(page).contains("Der Code, mit dem diese Vermittlung begann oder anknüpfte", "Vater");
        String his_ =
                found("/guardians/([^/\"]+)/view\">\\s*<input type=\"hidden\" name=\"shows\" value=\"true\"", page);

        String next =
                leadsTo(sendForm("/" + support + "/guardians/" + his_ + "/view", fields("shows", "true"), MIDWIFE));

        assertThat(page(next, MIDWIFE)).contains("steht jetzt auch auf dieser Familienseite");
        assertThat(referrals(his, HIS_PIN)).containsExactly(support, cafe);
        assertThat(page("/" + support, MIDWIFE)).contains("Auch einer weiteren sorgeberechtigten Person gezeigt");
        assertThat(page("/" + support, EARLY)).doesNotContain("sorgeberechtigten Person", "/guardians\"");
        next = leadsTo(sendForm("/" + support + "/guardians/" + his_ + "/view", fields("shows", "false"), MIDWIFE));
        assertThat(page(next + "&lang=en", MIDWIFE)).contains("does not exist from now on");
        assertThat(referrals(his, HIS_PIN)).containsExactly(cafe);
        assertThat(shown(
                        sendForm("/" + support + "/guardians/brought", fields("pathCode", "0000-0000-0000"), MIDWIFE),
                        422))
                .contains("id=\"pathCode-error\"");
        leadsTo(sendForm("/" + support + "/guardians/brought", fields("pathCode", his), MIDWIFE));
        assertThat(referrals(his, HIS_PIN)).containsExactly(support, cafe);
    }

    @Test
    void aCodeIsClosedAtOnceOpenPagesIncluded() {
        String open = shown(openWay(his, HIS_PIN), 200);
        String ticket = found("name=\"ticket\" value=\"([^\"]+)\"", open);
        String father = known(cafe, MIDWIFE).path(1).path("guardian").asString();

        leadsTo(sendForm("/" + cafe + "/guardians/" + father + "/closing", fields(), MIDWIFE));

        String again =
                shown(sendForm("/family/way/nobody-called", fields("ticket", ticket, "referral", cafe), null), 422);
        assertThat(again).contains("Bitte geben Sie Ihren Weg-Code noch einmal ein");
        assertThat(shown(enterWay(his, HIS_PIN), 422)).contains("Zu diesem Weg-Code gibt es keinen Weg");
        assertThat(page("/" + cafe + "/guardians", MIDWIFE)).contains("Dieser Code ist geschlossen");
        assertThat(page("/" + cafe, MIDWIFE)).contains("Weg-Code einer sorgeberechtigten Person geschlossen");
        assertThat(referrals(hers, HER_PIN)).containsExactly(cafe);
        assertThat(guardians(cafe, "/" + father + "/path-code", Map.of(), MIDWIFE)
                        .body())
                .contains("path-code.closed");
    }

    @Test
    void wrongPinsOfOneCloseNothingForTheOther() {
        way(hers, HER_PIN);
        way(his, HIS_PIN);
        for (int wrong = 0; wrong <= 10; wrong++) {
            openWay(his, "0000");
        }

        assertThat(enterWay(his, HIS_PIN).statusCode()).isEqualTo(429);
        assertThat(enterWay(hers, HER_PIN).statusCode()).isEqualTo(200);
    }

    @Test
    void aPinIsChosenOnlyWhenItWasTypedTwiceAlike() {
        HttpResponse<String> once = enterWay(his, HIS_PIN);
        assertThat(shown(once, 200))
                .contains("Sie öffnen diese Seite zum ersten Mal", "Dieselbe PIN noch einmal")
                .doesNotContain(HIS_PIN, PARENT_CAFE);

        assertThat(shown(enterAgain(once, "97531"), 422)).contains("Die beiden PINs waren nicht gleich");
        assertThat(shown(enterAgain(enterWay(his, "97531"), "97531"), 200)).contains(PARENT_CAFE);
        assertThat(shown(enterWay(his, "97531"), 200))
                .as("asked once from then on")
                .contains(PARENT_CAFE);
        assertThat(shown(enterWay(his, HIS_PIN), 422)).contains("Diese PIN passt nicht");
    }

    @Test
    void openingThePageIsInTheAccessLogAndNamesNoPerson() {
        JsonNode before = latestLook();

        way(his, HIS_PIN);

        assertThat(latestLook()).isNotEqualTo(before);
        JsonNode entry = latestLook().path("access");
        assertThat(entry.path("purpose").asString()).isEqualTo("child.family_page");
        assertThat(entry.path("actor").asString()).isEqualTo("~family");
        assertThat(page("/access-log?organization=~family", OFFICER))
                .contains("Die Familie selbst", "Die eigene Seite der Familie geöffnet");
    }

    @Test
    void aFamilyThatHasACodeAsksItselfOnTheSamePath() {
        Map<String, List<String>> form = form(EARLY_SUPPORT, family + "selbst");
        form.put("pathCode", List.of("0000-0000-0000"));
        assertThat(shown(ask(EARLY_SUPPORT, form), 422)).contains("id=\"pathCode-error\"");
        form.put("pathCode", List.of(his));
        form.put("consent.scopes", List.of("TRANSMISSION"));
        assertThat(shown(ask(EARLY_SUPPORT, form), 422)).contains("Ein Weg-Code setzt die Einwilligung");
        form.put("consent.scopes", List.of("TRANSMISSION", "PATH"));

        String asked = shown(ask(EARLY_SUPPORT, form), 200);

        assertThat(asked).contains("Ihr Weg-Code bleibt").doesNotContain("rf-code", his);
        assertThat(referrals(his, HIS_PIN)).hasSize(2);
        assertThat(referrals(hers, HER_PIN)).containsExactly(cafe);
    }

    @Test
    void whereNobodyHoldsACodeToRenewThePageOfTheGuardiansIsNext() {
        String mother = known(cafe, MIDWIFE).path(0).path("guardian").asString();
        assertThat(guardians(cafe, "/" + mother + "/closing", Map.of(), MIDWIFE).statusCode())
                .isEqualTo(204);

        assertThat(leadsTo(sendForm("/" + cafe + "/code", fields("key", key()), MIDWIFE)))
                .isEqualTo("/" + cafe + "/guardians");
        assertThat(sendForm("/" + cafe + "/code", fields("key", key()), EARLY).statusCode())
                .as("and nothing for whoever is on neither side")
                .isEqualTo(404);
    }

    private JsonNode latestLook() {
        return json(get("/api/access-log?organization=~family&limit=1", OFFICER))
                .path("items")
                .path(0);
    }
}
