package de.praeventionskette.kit.security;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How tokens are read and what is open.
 *
 * @param claims where the token says who someone is
 * @param keysOutage how long the known keys of the identity provider stay good while it is away
 * @param open paths within the service that need no sign-in and have no controller of ours
 * @param embeddable paths within the service that other sites may show in a frame
 */
@ConfigurationProperties("kit.security")
public record SecurityProperties(
        @DefaultValue Claims claims,
        @DefaultValue("12h") Duration keysOutage,

        @DefaultValue({"/assets/**", "/api/openapi/**", "/api/openapi.yaml"})
        List<String> open,

        @DefaultValue List<String> embeddable) {

    /**
     * Names of claims; dots lead into nested ones, as Keycloak has them. Inside a membership: {@code id, organization,
     * organizationName, unit, unitName, roles, municipalities, region}.
     *
     * @param name of the person
     * @param memberships a list of objects, or of texts that hold such an object as JSON (Keycloak's user attributes)
     */
    public record Claims(
            @DefaultValue("name") String name,
            @DefaultValue("memberships") String memberships) {
        /** The value of a possibly nested claim. */
        static @Nullable Object value(java.util.Map<String, ?> claims, String path) {
            Object value = claims.get(path);
            if (value != null) {
                return value;
            }
            int dot = path.indexOf('.');
            return dot > 0 && claims.get(path.substring(0, dot)) instanceof java.util.Map<?, ?> inner
                    ? value(asClaims(inner), path.substring(dot + 1))
                    : null;
        }

        @SuppressWarnings("unchecked")
        private static java.util.Map<String, ?> asClaims(java.util.Map<?, ?> map) {
            return (java.util.Map<String, ?>) map;
        }
    }
}
