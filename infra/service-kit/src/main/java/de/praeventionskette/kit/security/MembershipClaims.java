package de.praeventionskette.kit.security;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.security.SecurityProperties.Claims;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.jwt.Jwt;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads memberships from a token. What is incomplete gives no rights; unknown roles are ignored. */
final class MembershipClaims {
    private static final Logger log = LoggerFactory.getLogger(MembershipClaims.class);

    private final Claims names;
    private final JsonMapper mapper = JsonMapper.builder().build();

    MembershipClaims(Claims names) {
        this.names = names;
    }

    /** The decoder lets no token without a subject through. */
    String subjectOf(Jwt token) {
        return Objects.requireNonNull(token.getSubject());
    }

    String nameOf(Jwt token) {
        Object name = Claims.value(token.getClaims(), names.name());
        return name == null ? subjectOf(token) : name.toString();
    }

    List<Membership> membershipsOf(Jwt token) {
        return objects(Claims.value(token.getClaims(), names.memberships()))
                .flatMap(this::membership)
                .toList();
    }

    private Stream<Map<?, ?>> objects(@Nullable Object claim) {
        return switch (claim) {
            case null -> Stream.empty();
            case Map<?, ?> object -> Stream.of(object);
            case Collection<?> list -> list.stream().flatMap(this::objects);
            case String json -> objects(parsed(json));
            default -> Stream.empty();
        };
    }

    private @Nullable Object parsed(String json) {
        try {
            Object value = mapper.readValue(json, Object.class);
            return value instanceof String ? null : value;
        } catch (JacksonException unreadable) {
            log.warn("A membership in a token is no JSON and gives no rights");
            return null;
        }
    }

    private Stream<Membership> membership(Map<?, ?> claim) {
        String id = text(claim, "id");
        String organization = text(claim, "organization");
        String region = text(claim, "region");
        if (id == null || organization == null || region == null) {
            log.warn("A membership in a token lacks id, organization or region and gives no rights");
            return Stream.empty();
        }
        String name = text(claim, "organizationName");
        return Stream.of(new Membership(
                id,
                organization,
                name == null ? organization : name,
                text(claim, "unit"),
                text(claim, "unitName"),
                roles(claim),
                texts(claim, "municipalities"),
                region));
    }

    private static Set<Role> roles(Map<?, ?> claim) {
        Set<String> named = texts(claim, "roles");
        return Arrays.stream(Role.values())
                .filter(role -> named.contains(role.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> texts(Map<?, ?> claim, String key) {
        return claim.get(key) instanceof Collection<?> values
                ? values.stream().map(String::valueOf).collect(Collectors.toCollection(LinkedHashSet::new))
                : Set.of();
    }

    private static @Nullable String text(Map<?, ?> claim, String key) {
        return claim.get(key) instanceof String value && !value.isBlank() ? value : null;
    }
}
