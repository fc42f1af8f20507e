package de.praeventionskette.referral;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.local.platform.Membership;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What both sides see of a referral, what they do with it, and what the page answers. */
class ReferralPagesTest extends PageReader {
    private final String family = "R" + UUID.randomUUID().toString().substring(0, 8);

    private String sent(String... scopes) {
        return submitted(submission(PARENT_CAFE, family, scopes), MIDWIFE)
                .get("id")
                .asString();
    }

    private String version(String id, Membership as) {
        return found("name=\"version\" value=\"([0-9]+)\"", page("/" + id, as));
    }

    @Test
    void whoHasNothingYetIsToldWhatToDo() {
        String nobody = "sample-" + UUID.randomUUID();

        assertThat(page("/", Membership.in("03241", nobody, "PROFESSIONAL")))
                .contains("Sie haben noch keine Familie vermittelt")
                .contains("href=\"/referrals/worklists/sent\" aria-current=\"page\"");
        assertThat(page("/", Membership.in("03241", nobody, "PROVIDER", "PROFESSIONAL")))
                .contains("Zurzeit ist keine Vermittlung an Sie gerichtet")
                .contains("href=\"/referrals/worklists/received\" aria-current=\"page\"");
        assertThat(page("/worklists/overdue?side=SENT", Membership.in("03241", nobody, "PROFESSIONAL")))
                .contains("Nichts ist überfällig.");
        assertThat(page("/worklists/sent?state=REJECTED", Membership.in("03241", nobody, "PROFESSIONAL")))
                .contains("In diesem Stand gibt es keine Vermittlung.");
    }

    @Test
    void allStatesIsAChoiceAndAnUnknownStateIsRefused() {
        assertThat(page("/worklists/sent?state=", MIDWIFE)).contains("Von uns gesendet");
        assertThat(get("/worklists/sent?state=GONE", MIDWIFE, "Accept", "text/html")
                        .statusCode())
                .isEqualTo(400);
        assertThat(get("/worklists/sent?cursor=broken", MIDWIFE, "Accept", "text/html")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void theReceiverAcceptsWithOneClickAndTheSenderSeesIt() {
        String id = sent();
        assertThat(page("/worklists/received?state=REQUESTED&limit=100", CENTRE))
                .contains("Mia" + family)
                .contains("aria-label=\"Annehmen: Mia" + family + " " + family + "\"");

        String next = leadsTo(sendForm("/" + id + "/moves/accept", fields("version", version(id, CENTRE)), CENTRE));

        assertThat(next).isEqualTo("/" + id + "?done=accept");
        assertThat(page(next, CENTRE))
                .contains("Angenommen. Bitte melden Sie sich bald")
                .contains("Hilfe hat begonnen");
        assertThat(page("/worklists/sent?state=ACCEPTED", MIDWIFE)).contains(family);
        assertThat(page("/" + id, MIDWIFE)).contains("Vermittlung widerrufen").doesNotContain("/moves/start");
    }

    @Test
    void whoActsOnAnOldPageIsAskedToLookAgain() {
        String id = sent();
        String old = version(id, CENTRE);
        leadsTo(sendForm("/" + id + "/moves/accept", fields("version", old), CENTRE));

        String next =
                leadsTo(sendForm("/" + id + "/moves/reject", fields("version", old, "reason", "NO_CAPACITY"), CENTRE));

        assertThat(next).isEqualTo("/" + id + "?changed");
        assertThat(page(next, CENTRE)).contains("inzwischen geändert").contains("Angenommen");
        assertThat(sendForm("/" + id + "/moves/reject", fields("reason", "NO_CAPACITY"), CENTRE)
                        .statusCode())
                .isEqualTo(428);
    }

    @Test
    void aRejectionNeedsItsReasonAndOtherNeedsAText() {
        String id = sent();
        String version = version(id, CENTRE);

        assertThat(shown(sendForm("/" + id + "/moves/reject", fields("version", version), CENTRE), 422))
                .contains("href=\"#reject-reason\"")
                .containsPattern("<details[^>]*id=\"reject\"[^>]*open");
        assertThat(shown(
                        sendForm("/" + id + "/moves/reject", fields("version", version, "reason", "OTHER"), CENTRE),
                        422))
                .contains("id=\"reject-text-error\"");

        leadsTo(sendForm(
                "/" + id + "/moves/reject",
                fields("version", version, "reason", "OTHER", "text", "Gruppe endet im Mai"),
                CENTRE));

        assertThat(page("/" + id, MIDWIFE))
                .contains("Abgelehnt")
                .contains("Grund: Sonstiges")
                .contains("Gruppe endet im Mai");
        assertThat(page("/worklists/sent?state=REJECTED&limit=100", MIDWIFE)).contains("Anderes Angebot suchen");
    }

    @Test
    void theWholeWayIsWalkedWithForms() {
        String id = sent();
        click(id, "accept");
        click(id, "contact", "contact", "APPOINTMENT_MADE");
        click(id, "start");
        click(id, "hold", "reason", "NOT_REACHABLE");
        click(id, "resume");
        click(id, "complete", "outcome", "HELP_GIVEN");

        assertThat(page("/" + id, MIDWIFE))
                .contains("Abgeschlossen")
                .contains("Die Familie hat die Hilfe bekommen")
                .contains("Termin vereinbart")
                .contains("Beispiel-Familienzentrum Garbsen");
    }

    private void click(String id, String move, String... more) {
        var fields = fields(more);
        fields.put("version", List.of(version(id, CENTRE)));
        assertThat(leadsTo(sendForm("/" + id + "/moves/" + move, fields, CENTRE)))
                .isEqualTo("/" + id + "?done=" + move);
        assertThat(page("/" + id + "?done=" + move, CENTRE)).contains("alert-success");
    }

    @Test
    void withoutConsentToFeedbackTheSenderOnlySeesThatItIsUnderWay() {
        String id = sent("TRANSMISSION");
        click(id, "accept");

        assertThat(page("/" + id, MIDWIFE))
                .contains("Läuft")
                .contains("nicht in eine Rückmeldung eingewilligt")
                .contains("nicht erteilt")
                .doesNotContain("Angenommen");
    }

    @Test
    void theSenderTakesConsentBackForTheFamilyAndTheReceiverSeesNothingMore() {
        String id = sent();
        assertThat(page("/" + id, CENTRE)).doesNotContain("/withdrawal").doesNotContain("Zählung ohne Namen");
        assertThat(page("/" + id, MIDWIFE)).contains("Zählung ohne Namen").contains("Alles zurücknehmen");
        assertThat(shown(sendForm("/" + id + "/withdrawal", fields(), MIDWIFE), 422))
                .contains("href=\"#scopes\"");

        leadsTo(sendForm("/" + id + "/withdrawal", fields("scopes", "STATISTICS"), MIDWIFE));
        assertThat(page("/" + id, CENTRE)).contains(family);
        String next = leadsTo(sendForm("/" + id + "/withdrawal", fields("all", "yes"), MIDWIFE));

        assertThat(page(next, MIDWIFE)).contains("Das gilt ab sofort").contains("zurückgenommen");
        assertThat(shown(get("/" + id, CENTRE, "Accept", "text/html"), 403))
                .contains("Einwilligung widerrufen")
                .doesNotContain(family);
        assertThat(page("/worklists/received?limit=100", CENTRE)).doesNotContain(family);
    }

    @Test
    void othersDoNotHearThatThereIsAReferral() {
        String id = sent();

        assertThat(shown(get("/" + id, EARLY, "Accept", "text/html"), 404)).doesNotContain(family);
        assertThat(sendForm("/" + id + "/moves/accept", fields("version", "1"), EARLY)
                        .statusCode())
                .isEqualTo(404);
        assertThat(sendForm("/" + id + "/moves/accept", fields("version", "1"), MIDWIFE)
                        .statusCode())
                .isEqualTo(403);
        assertThat(sendForm("/" + id + "/withdrawal", fields("all", "yes"), CENTRE)
                        .statusCode())
                .isEqualTo(403);
        assertThat(sendForm("/" + id + "/moves/steal", fields("version", "1"), CENTRE)
                        .statusCode())
                .isEqualTo(404);
        assertThat(get("/" + id, OFFICER, "Accept", "text/html").statusCode()).isEqualTo(403);
        assertThat(get("/", null, "Accept", "text/html").statusCode()).isEqualTo(401);
    }

    @Test
    void longListsGoOnPageByPage() {
        Membership sender = Membership.in("03241", "sample-" + UUID.randomUUID(), "PROFESSIONAL");
        submitted(submission(PARENT_CAFE, family + "A"), sender);
        submitted(submission(PARENT_CAFE, family + "B"), sender);

        String first = page("/worklists/sent?state=REQUESTED&limit=1", sender);
        String next = found("href=\"/referrals(/worklists/sent\\?[^\"]+)\" rel=\"next\"", first)
                .replace("&amp;", "&");

        assertThat(first).contains(family + "B").doesNotContain(family + "A");
        assertThat(page(next, sender)).contains(family + "A").doesNotContain(family + "B");
    }

    @Test
    void pagesSpeakEnglishWhenAsked() {
        String id = sent();

        assertThat(page("/" + id + "?lang=en", CENTRE))
                .contains("What would you like to do?")
                .contains("Accept");
        assertThat(page("/worklists/received?lang=en", CENTRE)).contains("Addressed to us");
        assertThat(page("/new?lang=en&offer=" + PARENT_CAFE, MIDWIFE)).contains("Who gets the data");
    }
}
