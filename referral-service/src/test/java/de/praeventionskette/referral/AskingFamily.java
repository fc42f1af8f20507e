package de.praeventionskette.referral;

import de.praeventionskette.referral.asking.FormTickets;
import de.praeventionskette.referral.calendar.LocalDays;
import de.praeventionskette.referral.consent.text.ConsentText;
import de.praeventionskette.referral.secret.KeyedHash;
import de.praeventionskette.referral.secret.MasterKey;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.beans.factory.annotation.Autowired;

/** A family that fills in the form as people do: from an address of its own, and not in the moment in which it was made. */
abstract class AskingFamily extends PageReader {
    @Autowired
    private MasterKey master;

    private final String address = "198.51.%d.%d"
            .formatted(
                    ThreadLocalRandom.current().nextInt(256),
                    ThreadLocalRandom.current().nextInt(256));

    /** The ticket of a form that was made some time ago. */
    String ticketFrom(Duration ago, String offer) {
        return new FormTickets(
                        new KeyedHash(master.derive("family-form")), Clock.offset(Clock.systemUTC(), ago.negated()))
                .issue(offer);
    }

    /** A form that is complete; change what a test is about. */
    Map<String, List<String>> form(String offer, String name) {
        LocalDate born = LocalDate.now(LocalDays.ZONE).minusMonths(4);
        Map<String, List<String>> form = fields(
                "ticket",
                ticketFrom(Duration.ofMinutes(3), offer),
                "wish",
                "CALL_BACK",
                "reached.callName",
                name,
                "reached.phone",
                "0511 %08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000)),
                "reached.when",
                "EVENING",
                "reached.language",
                "uk",
                "child.asker",
                "PARENT",
                "child.month",
                String.valueOf(born.getMonthValue()),
                "child.year",
                String.valueOf(born.getYear()),
                "municipality",
                "03241005",
                "consent.recipient",
                offer.equals(EARLY_SUPPORT) ? EARLY.organization() : CENTRE.organization(),
                "consent.textVersion",
                ConsentText.VERSION);
        form.put("consent.scopes", List.of("TRANSMISSION", "PATH", "STATISTICS"));
        return form;
    }

    HttpResponse<String> ask(String offer, Map<String, List<String>> form) {
        return sendForm("/family/ask?offer=" + offer, form, null, "X-Forwarded-For", address);
    }

    /** The page that shows the family its code. */
    String asked(Map<String, List<String>> form) {
        return shown(ask(PARENT_CAFE, form), 200);
    }

    static String code(String asked) {
        return found("class=\"rf-code\">([^<]+)<", asked);
    }

    /** The id of the family's referral in the list of who was asked. */
    String idOf(String name) {
        return json(get("/api/worklists/received?limit=100", CENTRE))
                .path("items")
                .valueStream()
                .filter(line -> line.path("child").asString("").equals(name))
                .map(line -> line.path("id").asString())
                .findFirst()
                .orElseThrow();
    }
}
