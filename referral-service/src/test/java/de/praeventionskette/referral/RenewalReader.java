package de.praeventionskette.referral;

import de.praeventionskette.referral.calendar.LocalDays;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Somebody who opens and fills the page of a new consent, and the family that answers on its telephone. */
abstract class RenewalReader extends PageReader {
    final String family = "N" + UUID.randomUUID().toString().substring(0, 8);
    final LocalDate today = LocalDate.now(LocalDays.ZONE);

    String sent(String... scopes) {
        return submitted(submission(PARENT_CAFE, family, scopes), MIDWIFE)
                .path("id")
                .asString();
    }

    /** The form as the page offers it, filled in. */
    Map<String, List<String>> filled(String id, String... scopes) {
        String page = page("/" + id + "/renewal", MIDWIFE);
        Map<String, List<String>> form = fields(
                "key", found("name=\"key\" value=\"([^\"]+)\"", page),
                "version", found("name=\"version\" value=\"([^\"]+)\"", page),
                "consent.recipient", found("name=\"consent.recipient\" value=\"([^\"]+)\"", page),
                "consent.textVersion", found("name=\"consent.textVersion\" value=\"([^\"]+)\"", page),
                "consent.givenBy", "SOLE_PARENT",
                "consent.how", "ORAL_IN_PRESENCE",
                "consent.language", "tr",
                "consent.expiresOn", today.plusMonths(6).toString());
        form.put("consent.scopes", scopes.length == 0 ? ALL_SCOPES : List.of(scopes));
        return form;
    }

    HttpResponse<String> send(String id, Map<String, List<String>> form) {
        return sendForm("/" + id + "/renewal", form, MIDWIFE);
    }

    JsonNode consent(String id) {
        return json(get("/api/referrals/" + id, MIDWIFE)).path("consent");
    }

    List<String> allowed(String id) {
        return consent(id)
                .path("grants")
                .valueStream()
                .filter(grant -> !grant.has("withdrawnAt"))
                .map(grant -> grant.path("scope").asString())
                .toList();
    }

    /** What the family reads on its telephone. */
    String opened(String code) {
        String page = found("name=\"page\" value=\"([^\"]+)\"", page("/family/consent?in=de", null));
        return shown(sendForm("/family/consent", fields("code", code, "page", page, "in", "de"), null), 200);
    }

    static Map<String, List<String>> answer(String text, String... scopes) {
        Map<String, List<String>> answer = fields(
                "request",
                found("name=\"request\" value=\"([^\"]+)\"", text),
                "page",
                found("name=\"page\" value=\"([^\"]+)\"", text),
                "in",
                "de",
                "givenBy",
                "SOLE_PARENT");
        answer.put("scopes", List.of(scopes));
        return answer;
    }
}
