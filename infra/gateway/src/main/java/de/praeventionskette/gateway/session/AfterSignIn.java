package de.praeventionskette.gateway.session;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.web.util.WebUtils;

/** Leads back to where the person wanted to go, and forgets whom somebody else acted as at this browser. */
final class AfterSignIn implements AuthenticationSuccessHandler {

    private static final String RETURN = AfterSignIn.class.getName() + ".return";

    static void remember(HttpServletRequest request, String path) {
        request.getSession().setAttribute(RETURN, path);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        if (authentication.getPrincipal() instanceof OidcUser user) {
            forgetForeignMembership(user, request, response);
        }
        HttpSession session = request.getSession();
        String wanted = session.getAttribute(RETURN) instanceof String path ? path : null;
        session.removeAttribute(RETURN);
        response.sendRedirect(LocalPath.orHome(wanted));
    }

    private static void forgetForeignMembership(
            OidcUser user, HttpServletRequest request, HttpServletResponse response) {
        Cookie chosen = WebUtils.getCookie(request, Memberships.ACTING_AS);
        boolean foreign = chosen != null
                && Memberships.of(user).stream().noneMatch(own -> own.id().equals(chosen.getValue()));
        if (foreign) {
            ResponseCookie gone = ResponseCookie.from(Memberships.ACTING_AS, "")
                    .path("/")
                    .maxAge(0)
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, gone.toString());
        }
    }
}
