package de.praeventionskette.kit.page;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.security.Actor;
import java.util.Optional;
import java.util.Set;

/**
 * One entry of the navigation.
 *
 * @param key of its text
 * @param path absolute, as the gateway routes it
 * @param roles who sees it; empty: everyone, also without sign-in
 */
public record MenuItem(String key, String path, Set<Role> roles) {
    static MenuItem forAll(String key, String path) {
        return new MenuItem(key, path, Set.of());
    }

    static MenuItem forRoles(String key, String path, Role... roles) {
        return new MenuItem(key, path, Set.of(roles));
    }

    /** Whether it leads to worklists, so that it shows how much is to do. */
    public boolean counted() {
        return path.equals("/referrals/");
    }

    boolean isFor(Optional<Actor> actor) {
        return roles.isEmpty()
                || actor.filter(it -> it.acting().roles().stream().anyMatch(roles::contains))
                        .isPresent();
    }

    /** Whether a page lies at or beneath this entry. */
    boolean leadsTo(String page) {
        return page.equals(path) || page.startsWith(path.endsWith("/") ? path : path + "/");
    }
}
