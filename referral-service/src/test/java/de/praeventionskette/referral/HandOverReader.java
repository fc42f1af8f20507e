package de.praeventionskette.referral;

import de.praeventionskette.local.platform.Membership;
import de.praeventionskette.referral.calendar.LocalDays;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who reads and fills the forms and calls of a warm hand-over. */
abstract class HandOverReader extends PageReader {
    final String family = "H" + UUID.randomUUID().toString().substring(0, 8);
    final String reach = "0511 123 45, Mo–Do 8–12 Uhr, " + family.toLowerCase(Locale.ROOT);
    final LocalDate today = LocalDate.now(LocalDays.ZONE);

    Map<String, List<String>> filled(String... scopes) {
        Map<String, List<String>> form = signed(key(), family, "handOver.way", "MEETING", "handOver.reach", reach);
        if (scopes.length > 0) {
            form.put("consent.scopes", List.of(scopes));
        }
        return form;
    }

    JsonNode sent(String way) {
        Map<String, Object> body = submission(PARENT_CAFE, family);
        body.put("handOver", Map.of("way", way, "reach", reach));
        return submitted(body, MIDWIFE);
    }

    String id(String way) {
        return sent(way).path("id").asString();
    }

    String version(String id, Membership as) {
        return found("name=\"version\" value=\"([0-9]+)\"", page("/" + id, as));
    }

    String post(String id, String what, Membership as, String... more) {
        Map<String, List<String>> form = fields(more);
        form.put("version", List.of(version(id, as)));
        return page(leadsTo(sendForm("/" + id + "/hand-over" + what, form, as)), as);
    }

    String received() {
        return page("/worklists/received?limit=100", CENTRE);
    }

    HttpResponse<String> put(String id, @Nullable Membership as, Map<String, Object> body) {
        String tag = get("/api/referrals/" + id, MIDWIFE)
                .headers()
                .firstValue("ETag")
                .orElse("\"v1\"");
        return send(
                "PUT",
                "/api/referrals/" + id + "/hand-over",
                JsonMapper.shared().writeValueAsString(body),
                as,
                "If-Match",
                tag);
    }

    JsonNode handOver(String id, Membership as) {
        return json(get("/api/referrals/" + id, as)).path("handOver");
    }

    String letter(String id) throws IOException {
        try (PDDocument document =
                Loader.loadPDF(download("/" + id + "/letter", "", MIDWIFE).body())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    HttpResponse<String> handedOn(String first, Map<String, Object> next) {
        return post("/api/referrals/" + first + "/handovers", next, CENTRE, "Idempotency-Key", key());
    }
}
