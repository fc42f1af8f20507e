package de.praeventionskette.gateway.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class RefusalTest {

    @ParameterizedTest
    @EnumSource
    void everyRefusalSpeaksBothLanguages(Refusal refusal) {
        for (String part : new String[] {".title", ".detail"}) {
            String german = TestRefusals.messages().getMessage(refusal.code() + part, null, Locale.GERMAN);
            String english = TestRefusals.messages().getMessage(refusal.code() + part, null, Locale.ENGLISH);
            assertThat(german).isNotBlank().isNotEqualTo(english);
        }
    }

    @ParameterizedTest
    @EnumSource
    void programsGetProblemDetails(Refusal refusal) throws Exception {
        var request = new MockHttpServletRequest("GET", "/offers/api/offers");
        request.addHeader("Accept-Language", "en-GB");
        var response = new MockHttpServletResponse();
        TestRefusals.create().send(request, response, refusal);
        var problem = JsonMapper.shared().readTree(response.getContentAsByteArray());
        assertThat(response.getContentType()).startsWith("application/problem+json");
        assertThat(response.getHeader("Content-Language")).isEqualTo("en");
        assertThat(problem.get("status").asInt()).isEqualTo(response.getStatus());
        assertThat(problem.get("code").asString()).isEqualTo(refusal.code());
    }
}
