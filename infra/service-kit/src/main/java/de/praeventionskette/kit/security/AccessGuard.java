package de.praeventionskette.kit.security;

import de.praeventionskette.kit.problem.NotAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.PathContainer;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Default deny: lets a request reach its handler only if the handler says who may call it, and this caller is among them. */
final class AccessGuard implements HandlerInterceptor {
    private final ApplicationContext service;
    private final Actors actors;
    private final List<PathPattern> open;

    /** Guards the handlers of one context; the management server has a context and rules of its own. */
    AccessGuard(ApplicationContext service, Actors actors, List<String> open) {
        this.service = service;
        this.actors = actors;
        this.open = open.stream().map(PathPatternParser.defaultInstance::parse).toList();
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!isOfManagement(request) && !isOpen(request)) {
            check(request, response, handler);
        }
        return true;
    }

    private void check(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            throw new NotAllowed("access.denied");
        }
        if (ErrorController.class.isAssignableFrom(method.getBeanType())) {
            return;
        }
        switch (Access.of(method)) {
            case Access.Open open -> {}
            case Access.Only only -> {
                if (actor(request, response).acting().roles().stream().noneMatch(only.roles()::contains)) {
                    throw new NotAllowed("access.denied");
                }
            }
            case Access.Undeclared undeclared -> throw new NotAllowed("access.denied");
        }
    }

    private Actor actor(HttpServletRequest request, HttpServletResponse response) {
        try {
            return actors.require(request);
        } catch (ForeignMembership foreign) {
            // A cookie left by another person on this device would lock everyone else out of every page.
            response.addHeader(HttpHeaders.SET_COOKIE, forgetChoice());
            throw foreign;
        }
    }

    private static String forgetChoice() {
        return ResponseCookie.from(Actors.COOKIE, "")
                .path("/")
                .maxAge(0)
                .build()
                .toString();
    }

    private boolean isOfManagement(HttpServletRequest request) {
        var context = RequestContextUtils.findWebApplicationContext(request);
        return context != null && context != service;
    }

    private boolean isOpen(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        var parsed = PathContainer.parsePath(path);
        return open.stream().anyMatch(pattern -> pattern.matches(parsed));
    }
}
