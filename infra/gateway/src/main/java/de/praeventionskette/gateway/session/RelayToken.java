package de.praeventionskette.gateway.session;

import de.praeventionskette.gateway.refusal.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Gives a signed-in person's request the access token of the session, and leads people to sign-in when a service asks
 * for it. Requests with a token of their own pass untouched.
 */
public final class RelayToken implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private final AccessTokens tokens;
    private final SignInAgain signInAgain;

    RelayToken(AccessTokens tokens, SignInAgain signInAgain) {
        this.tokens = tokens;
        this.signInAgain = signInAgain;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        if (Bearer.carriedBy(request.servletRequest())) {
            return next.handle(request);
        }
        if (SecurityContextHolder.getContext().getAuthentication() instanceof OAuth2AuthenticationToken user) {
            return asPerson(user, request, next);
        }
        return signInAgain.ifRefused(request, next.handle(anonymous(request)));
    }

    private ServerResponse asPerson(
            OAuth2AuthenticationToken user, ServerRequest request, HandlerFunction<ServerResponse> next)
            throws Exception {
        return switch (tokens.of(user, request.servletRequest(), response())) {
            case AccessTokens.Answer.Usable(OAuth2AccessToken token) ->
                signInAgain.ifRefused(request, token, next.handle(withToken(request, token)));
            case AccessTokens.Answer.Ended() -> signInAgain.afterEnd(request);
            case AccessTokens.Answer.IssuerAway() -> signInAgain.refuse(Refusal.SIGN_IN_AWAY);
        };
    }

    private static ServerRequest withToken(ServerRequest request, OAuth2AccessToken token) {
        return ServerRequest.from(request)
                .headers(headers -> headers.setBearerAuth(token.getTokenValue()))
                .build();
    }

    private static ServerRequest anonymous(ServerRequest request) {
        return ServerRequest.from(request)
                .headers(headers -> headers.remove(HttpHeaders.AUTHORIZATION))
                .build();
    }

    private static HttpServletResponse response() {
        var attributes = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        HttpServletResponse response = attributes.getResponse();
        if (response == null) {
            throw new IllegalStateException("Tokens are relayed while a request is being answered");
        }
        return response;
    }
}
