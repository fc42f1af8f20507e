package de.praeventionskette.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.gateway.refusal.TestRefusals;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken.TokenType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

class SignInAgainTest {

    private static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");
    private static final ServerResponse REFUSED =
            ServerResponse.status(HttpStatus.UNAUTHORIZED).build();

    private final SignInAgain signInAgain = new SignInAgain(TestRefusals.create(), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void aRefusedOldTokenEndsTheSessionAndLeadsToSignIn() {
        MockHttpServletRequest page = page();
        var session = page.getSession();
        ServerResponse answer = signInAgain.ifRefused(request(page), issuedAt(NOW.minusSeconds(600)), REFUSED);
        assertThat(answer.headers().getLocation()).hasToString("/login?return=%2Freferrals%2F");
        assertThat(page.getSession(false)).isNull();
        assertThat(session).isNotNull();
    }

    @Test
    void aRefusedNewTokenDoesNotSendAnybodyInCircles() {
        ServerResponse answer = signInAgain.ifRefused(request(page()), issuedAt(NOW.minusSeconds(5)), REFUSED);
        assertThat(answer).isSameAs(REFUSED);
    }

    @Test
    void aScriptGetsTheServicesOwnRefusal() {
        var script = new MockHttpServletRequest("GET", "/referrals/api");
        script.addHeader("Accept", "application/json");
        assertThat(signInAgain.ifRefused(request(script), REFUSED)).isSameAs(REFUSED);
    }

    @Test
    void aFrameOrPictureIsNotLedAway() {
        MockHttpServletRequest picture = page();
        picture.addHeader("Sec-Fetch-Mode", "no-cors");
        assertThat(signInAgain.ifRefused(request(picture), REFUSED)).isSameAs(REFUSED);
    }

    private static MockHttpServletRequest page() {
        var page = new MockHttpServletRequest("GET", "/referrals/");
        page.addHeader("Accept", "text/html");
        return page;
    }

    private static ServerRequest request(MockHttpServletRequest request) {
        return ServerRequest.create(request, List.of());
    }

    private static OAuth2AccessToken issuedAt(Instant issued) {
        return new OAuth2AccessToken(TokenType.BEARER, "token", issued, issued.plusSeconds(900));
    }
}
