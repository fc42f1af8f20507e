package de.praeventionskette.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Pages and API say what to do where the text that the family was shown does not say yet that both sides meet. */
class HandOverOnAnOldTextPagesTest extends HandOverReader {
    private String onOldText() {
        Map<String, Object> body = submission(PARENT_CAFE, family);
        Map<String, Object> consent = new LinkedHashMap<>(consent());
        consent.put("textVersion", "2026-2");
        body.put("consent", consent);
        return submitted(body, MIDWIFE).path("id").asString();
    }

    @Test
    void thePageSaysWhyAndLeadsToANewConsent() {
        String id = onOldText();

        assertThat(page("/" + id, MIDWIFE))
                .contains("sagt noch nicht, dass beide Seiten miteinander sprechen", "/" + id + "/renewal\"")
                .doesNotContain("action=\"/referrals/" + id + "/hand-over\"");
        assertThat(page("/" + id + "?lang=en", MIDWIFE)).contains("does not yet say that both sides may speak");
        HttpResponse<String> refused = put(id, MIDWIFE, Map.of("way", "CALL", "reach", reach));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("hand-over.old-text");
    }

    @Test
    void aSheetWithTheOldTextSaysWhatToDo() {
        Map<String, List<String>> form = filled();
        form.put("consent.sheet", List.of("2026-2"));

        assertThat(shown(sendForm("/new", form, MIDWIFE), 422))
                .contains("(Fassung 2026-2), sagt noch nicht", "href=\"#handOver.way\"", "name=\"alone\"");
    }

    @Test
    void aFormThatWasOpenedWithTheOldTextSaysWhatToDo() {
        Map<String, List<String>> form = filled();
        form.put("consent.how", List.of("ORAL_IN_PRESENCE"));
        form.put("consent.textVersion", List.of("2026-2"));

        assertThat(shown(sendForm("/new", form, MIDWIFE), 422))
                .contains("(Fassung 2026-2), sagt noch nicht", "href=\"#handOver.way\"", "name=\"alone\"");
    }

    @Test
    void theTextThatWasShownThenCanStillBeRead() {
        String address = "/information?in=tr&amp;version=2026-2";
        String id = onOldText();

        assertThat(page("/" + id, MIDWIFE)).contains("href=\"/referrals/information?in=de&amp;version=2026-2\"");
        assertThat(page("/information?in=de&version=2026-2", null))
                .contains("Das ist die frühere Fassung 2026-2.", "Ihre Fachkraft erfährt, wie es weiterging.<")
                .contains("href=\"/referrals" + address + "\"", "href=\"/referrals/information?in=de\"")
                .doesNotContain("miteinander über Sie sprechen");
        assertThat(page("/information?in=de", null)).doesNotContain("frühere Fassung");
        assertThat(get("/information?in=de&version=2026-1", null).statusCode()).isEqualTo(404);
    }

    @Test
    void theFamilyReadsItBeforeItAllowsTheFeedback() {
        assertThat(page("/new?offer=" + PARENT_CAFE, MIDWIFE))
                .contains("dürfen beide Seiten miteinander über die Familie sprechen und sich treffen");
        assertThat(page("/information?in=de", null))
                .contains("dürfen Ihre Fachkraft und die Stelle miteinander über Sie sprechen und sich treffen");
        assertThat(page("/information?in=uk", null)).contains("ваш фахівець і установа можуть говорити про вас");
    }
}
