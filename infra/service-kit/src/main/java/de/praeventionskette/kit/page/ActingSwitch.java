package de.praeventionskette.kit.page;

import de.praeventionskette.kit.problem.NotAllowed;
import de.praeventionskette.kit.problem.Unauthenticated;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.security.Actors;
import de.praeventionskette.kit.security.OpenToAll;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Lets a person act in another of their memberships from now on, and goes back to the page they came from. */
@Hidden
@Controller
@OpenToAll
final class ActingSwitch {
    private final Actors actors;

    ActingSwitch(Actors actors) {
        this.actors = actors;
    }

    /** Open, and read leniently, so that a wrong choice from before can be put right. */
    @PostMapping("/acting")
    @ResponseStatus(HttpStatus.SEE_OTHER)
    void act(
            @RequestParam String membership,
            @RequestParam(defaultValue = "/home") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        Actor actor = actors.findLeniently(request).orElseThrow(() -> new Unauthenticated("sign-in.required"));
        if (actor.memberships().stream().noneMatch(it -> it.id().equals(membership))) {
            throw new NotAllowed("membership.not-yours");
        }
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(membership, request.isSecure()));
        response.setHeader(HttpHeaders.LOCATION, withinOrigin(back) ? back : "/home");
    }

    private static String cookie(String membership, boolean secure) {
        return ResponseCookie.from(Actors.COOKIE, membership)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .build()
                .toString();
    }

    private static boolean withinOrigin(String address) {
        return address.startsWith("/")
                && !address.startsWith("//")
                && address.chars().allMatch(it -> it > ' ' && it < 127 && it != '\\');
    }
}
