package de.praeventionskette.gateway.session;

import de.praeventionskette.gateway.GatewayProperties;
import de.praeventionskette.gateway.refusal.Refusal;
import de.praeventionskette.gateway.refusal.Refusals;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The gateway's own addresses: the start page, the way to sign-in, and the page of one's role. */
@Controller
class SignInPages {

    private static final Logger LOG = LoggerFactory.getLogger(SignInPages.class);
    private static final String PUBLIC_START = "/offers/";

    private final RegistrationOnFirstUse registrations;
    private final List<GatewayProperties.StartPage> startPages;
    private final Refusals refusals;

    SignInPages(RegistrationOnFirstUse registrations, GatewayProperties properties, Refusals refusals) {
        this.registrations = registrations;
        this.startPages = properties.startPages();
        this.refusals = refusals;
    }

    @GetMapping("/")
    void start(HttpServletResponse response) throws IOException {
        response.sendRedirect(PUBLIC_START);
    }

    @GetMapping("/login")
    void signIn(
            @RequestParam(name = "return", required = false) @Nullable String back,
            @AuthenticationPrincipal @Nullable OidcUser user,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (user != null) {
            response.sendRedirect(LocalPath.orHome(back));
            return;
        }
        try {
            registrations.registration();
        } catch (RegistrationOnFirstUse.IssuerAway e) {
            LOG.warn("Nobody can sign in", e);
            refusals.send(request, response, Refusal.SIGN_IN_AWAY);
            return;
        }
        AfterSignIn.remember(request, LocalPath.orHome(back));
        response.sendRedirect("/oauth2/authorization/" + RegistrationOnFirstUse.ID);
    }

    @GetMapping("/login/failed")
    void failed(
            @AuthenticationPrincipal @Nullable OidcUser user, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (user != null) {
            response.sendRedirect(LocalPath.HOME);
        } else {
            refusals.send(request, response, Refusal.SIGN_IN_FAILED, "/login");
        }
    }

    @GetMapping(LocalPath.HOME)
    void home(
            @AuthenticationPrincipal @Nullable OidcUser user, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (user == null) {
            response.sendRedirect("/login");
            return;
        }
        response.sendRedirect(Memberships.acting(Memberships.of(user), request)
                .map(membership -> startPage(membership.roles()))
                .orElse(PUBLIC_START));
    }

    private String startPage(List<String> roles) {
        return startPages.stream()
                .filter(row -> !Collections.disjoint(row.roles(), roles))
                .map(GatewayProperties.StartPage::page)
                .findFirst()
                .orElse(PUBLIC_START);
    }
}
