package de.praeventionskette.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.web.util.WebUtils;

/**
 * The access token of a session, renewed shortly before it ends. Refresh tokens work once, so requests of the same
 * session that come at the same time take turns.
 */
final class AccessTokens {

    private static final Logger LOG = LoggerFactory.getLogger(AccessTokens.class);
    private static final Duration RENEW_BEFORE_END = Duration.ofSeconds(60);
    private static final Set<String> ENDED =
            Set.of(OAuth2ErrorCodes.INVALID_GRANT, OAuth2ErrorCodes.INVALID_TOKEN, "client_authorization_required");

    private final OAuth2AuthorizedClientManager manager;
    private final OAuth2AuthorizedClientRepository sessions;
    private final Clock clock;

    /** What a session's token is worth right now. */
    sealed interface Answer {

        /** A token that services accept. */
        record Usable(OAuth2AccessToken token) implements Answer {}

        /** The session can get no more tokens: the person has to sign in again. */
        record Ended() implements Answer {}

        /** The token ran out and the identity provider cannot be asked for another. */
        record IssuerAway() implements Answer {}
    }

    AccessTokens(OAuth2AuthorizedClientManager manager, OAuth2AuthorizedClientRepository sessions, Clock clock) {
        this.manager = manager;
        this.sessions = sessions;
        this.clock = clock;
    }

    Answer of(OAuth2AuthenticationToken user, HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizedClient held = held(user, request);
        if (held == null) {
            return new Answer.Ended();
        }
        if (lasts(held.getAccessToken(), RENEW_BEFORE_END)) {
            return new Answer.Usable(held.getAccessToken());
        }
        synchronized (WebUtils.getSessionMutex(request.getSession())) {
            return renew(user, request, response);
        }
    }

    private Answer renew(OAuth2AuthenticationToken user, HttpServletRequest request, HttpServletResponse response) {
        try {
            OAuth2AuthorizedClient renewed =
                    manager.authorize(OAuth2AuthorizeRequest.withClientRegistrationId(RegistrationOnFirstUse.ID)
                            .principal(user)
                            .attribute(HttpServletRequest.class.getName(), request)
                            .attribute(HttpServletResponse.class.getName(), response)
                            .build());
            return renewed == null || !lasts(renewed.getAccessToken(), Duration.ZERO)
                    ? new Answer.Ended()
                    : new Answer.Usable(renewed.getAccessToken());
        } catch (OAuth2AuthorizationException e) {
            return withoutNewToken(e.getError().getErrorCode(), held(user, request));
        } catch (OAuth2AuthenticationException e) {
            return withoutNewToken(OAuth2ErrorCodes.INVALID_TOKEN, null);
        }
    }

    private Answer withoutNewToken(String reason, @Nullable OAuth2AuthorizedClient held) {
        LOG.info("An access token was not renewed: {}", reason);
        if (ENDED.contains(reason) || held == null) {
            return new Answer.Ended();
        }
        return lasts(held.getAccessToken(), Duration.ZERO)
                ? new Answer.Usable(held.getAccessToken())
                : new Answer.IssuerAway();
    }

    private @Nullable OAuth2AuthorizedClient held(OAuth2AuthenticationToken user, HttpServletRequest request) {
        return sessions.loadAuthorizedClient(RegistrationOnFirstUse.ID, user, request);
    }

    private boolean lasts(OAuth2AccessToken token, Duration ahead) {
        Instant end = token.getExpiresAt();
        return end == null || clock.instant().plus(ahead).isBefore(end);
    }
}
