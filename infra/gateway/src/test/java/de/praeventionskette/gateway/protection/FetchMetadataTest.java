package de.praeventionskette.gateway.protection;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.gateway.refusal.TestRefusals;
import jakarta.servlet.http.Cookie;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class FetchMetadataTest {

    private final FetchMetadata filter = new FetchMetadata(TestRefusals.create(), "PK_SESSION");

    @ParameterizedTest(name = "{0} Sec-Fetch-Site={1} Origin={2} → {3}")
    @CsvSource({
        "POST,   same-origin,,                          passes",
        "POST,   none,,                                 passes",
        "POST,   same-origin, https://evil.example,     passes",
        "POST,   same-site,,                            refused",
        "POST,   cross-site,,                           refused",
        "POST,   cross-site, https://chain.example,     refused",
        "POST,   nonsense,,                             refused",
        "POST,   '',,                                   refused",
        "PUT,    cross-site,,                           refused",
        "PATCH,  cross-site,,                           refused",
        "DELETE, cross-site,,                           refused",
        "POST,   , https://chain.example,               passes",
        "POST,   , http://chain.example,                refused",
        "POST,   , https://chain.example:8443,          refused",
        "POST,   , https://evil.example,                refused",
        "POST,   , null,                                refused",
        "POST,   ,,                                     refused",
    })
    void aChangeWithASessionHasToComeFromOurOwnPages(
            String method, @Nullable String site, @Nullable String origin, String outcome) throws Exception {
        MockHttpServletRequest request = request(method, site, origin);
        request.setCookies(new Cookie("PK_SESSION", "secret"));
        assertThat(outcomeOf(request)).isEqualTo(outcome);
    }

    @Test
    void aProgramWithoutSessionAndWithoutOriginMayAsk() throws Exception {
        assertThat(outcomeOf(request("POST", null, null))).isEqualTo("passes");
    }

    @Test
    void anotherSitesPageMayNotEvenSendAnonymousChanges() throws Exception {
        assertThat(outcomeOf(request("POST", "cross-site", null))).isEqualTo("refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "OPTIONS"})
    void linksFromElsewhereLeadToUs(String method) throws Exception {
        assertThat(outcomeOf(request(method, "cross-site", null))).isEqualTo("passes");
    }

    @Test
    void theOriginCarriesThePortWhereItIsUnusual() throws Exception {
        MockHttpServletRequest request = request("POST", null, "http://127.0.0.1:18080");
        request.setScheme("http");
        request.setSecure(false);
        request.setServerName("127.0.0.1");
        request.setServerPort(18080);
        request.setCookies(new Cookie("PK_SESSION", "secret"));
        assertThat(outcomeOf(request)).isEqualTo("passes");
    }

    private String outcomeOf(MockHttpServletRequest request) throws Exception {
        var response = new MockHttpServletResponse();
        var chain = new MockFilterChain();
        filter.doFilter(request, response, chain);
        if (chain.getRequest() != null) {
            return "passes";
        }
        assertThat(response.getStatus()).isEqualTo(403);
        return "refused";
    }

    private static MockHttpServletRequest request(String method, @Nullable String site, @Nullable String origin) {
        var request = new MockHttpServletRequest(method, "/referrals/1");
        request.setScheme("https");
        request.setSecure(true);
        request.setServerName("chain.example");
        request.setServerPort(443);
        if (site != null) {
            request.addHeader("Sec-Fetch-Site", site);
        }
        if (origin != null) {
            request.addHeader("Origin", origin);
        }
        return request;
    }
}
