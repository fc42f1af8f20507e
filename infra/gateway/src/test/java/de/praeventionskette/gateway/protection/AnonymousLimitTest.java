package de.praeventionskette.gateway.protection;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.gateway.refusal.TestRefusals;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class AnonymousLimitTest {

    private final AnonymousLimit limit = new AnonymousLimit(TestRefusals.create(), 3);

    @AfterEach
    void forgetWhoIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theFourthRequestWithinAMinuteIsToldWhenToComeBack() throws Exception {
        for (int request = 0; request < 3; request++) {
            assertThat(ask("198.51.100.7").getStatus()).isEqualTo(200);
        }
        MockHttpServletResponse refused = ask("198.51.100.7");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.getHeader("Retry-After"))).isBetween(1, 20);
        assertThat(ask("198.51.100.8").getStatus()).isEqualTo(200);
    }

    @Test
    void addressesOfOneIpv6NetworkShareOneLimit() throws Exception {
        assertThat(ask("2001:db8:0:1::1").getStatus()).isEqualTo(200);
        assertThat(ask("2001:db8:0:1::2").getStatus()).isEqualTo(200);
        assertThat(ask("2001:db8:0:1:9::3").getStatus()).isEqualTo(200);
        assertThat(ask("2001:db8:0:1::4").getStatus()).isEqualTo(429);
        assertThat(ask("2001:db8:0:2::1").getStatus()).isEqualTo(200);
    }

    @Test
    void signedInPeopleAndMachinesAreNotCounted() throws Exception {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("p-1", null, "USER"));
        for (int request = 0; request < 10; request++) {
            assertThat(ask("198.51.100.7").getStatus()).isEqualTo(200);
        }
        SecurityContextHolder.clearContext();
        var machine = new MockHttpServletRequest("GET", "/offers/api");
        machine.addHeader("Authorization", "bearer abc");
        for (int request = 0; request < 10; request++) {
            assertThat(ask(machine).getStatus()).isEqualTo(200);
        }
    }

    private MockHttpServletResponse ask(String address) throws Exception {
        var request = new MockHttpServletRequest("GET", "/offers/");
        request.setRemoteAddr(address);
        return ask(request);
    }

    private MockHttpServletResponse ask(MockHttpServletRequest request) throws Exception {
        var response = new MockHttpServletResponse();
        limit.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
