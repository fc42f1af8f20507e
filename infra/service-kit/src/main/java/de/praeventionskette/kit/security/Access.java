package de.praeventionskette.kit.security;

import de.praeventionskette.contracts.Role;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/** Who may call one endpoint. */
public sealed interface Access {
    /** Everyone, without sign-in. */
    record Open() implements Access {}

    /**
     * Who acts in one of these roles.
     *
     * @param roles all six where being signed in is enough
     */
    record Only(Set<Role> roles) implements Access {}

    /** Nobody: the endpoint does not say who may call it. */
    record Undeclared() implements Access {}

    /** What the annotations of a controller method say, else those of its class. */
    static Access of(HandlerMethod handler) {
        var method = handler.getMethod();
        var type = handler.getBeanType();
        for (var element : new java.lang.reflect.AnnotatedElement[] {method, type}) {
            var allowed = AnnotatedElementUtils.findMergedAnnotation(element, AllowedTo.class);
            if (allowed != null) {
                return new Only(allowed.value().length == 0 ? EnumSet.allOf(Role.class) : Set.of(allowed.value()));
            }
            if (AnnotatedElementUtils.hasAnnotation(element, OpenToAll.class)) {
                return new Open();
            }
        }
        return new Undeclared();
    }
}
