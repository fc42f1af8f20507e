package de.praeventionskette.kit.page;

import static de.praeventionskette.contracts.Role.ADMIN;
import static de.praeventionskette.contracts.Role.COORDINATOR;
import static de.praeventionskette.contracts.Role.PLANNER;
import static de.praeventionskette.contracts.Role.PRIVACY_OFFICER;
import static de.praeventionskette.contracts.Role.PROFESSIONAL;
import static de.praeventionskette.contracts.Role.PROVIDER;

import de.praeventionskette.kit.security.Actor;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The one navigation of all services, as data. */
final class Menu {
    private final List<MenuItem> items;

    Menu(String contextPath) {
        items = List.of(
                MenuItem.forAll("menu.offers", "/offers/"),
                MenuItem.forRoles("menu.places", "/offers/places", PROVIDER),
                MenuItem.forRoles("menu.referrals", "/referrals/", PROFESSIONAL, PROVIDER),
                MenuItem.forAll("menu.responsibility", "/network/responsibility"),
                MenuItem.forAll("menu.networks", "/network/networks"),
                MenuItem.forRoles("menu.map", "/reporting/map", PLANNER, COORDINATOR),
                MenuItem.forRoles("menu.board", "/reporting/board", PLANNER, COORDINATOR),
                MenuItem.forRoles("menu.late", "/referrals/late", PLANNER, COORDINATOR),
                MenuItem.forAll("menu.figures", "/reporting/figures"),
                MenuItem.forRoles("menu.access-log", "/referrals/access-log", PRIVACY_OFFICER),
                MenuItem.forRoles("menu.operations", contextPath + "/ops/parked", ADMIN));
    }

    List<MenuItem> of(Optional<Actor> actor) {
        return items.stream().filter(item -> item.isFor(actor)).toList();
    }

    /** The entry that a page belongs to: the most exact one. */
    Optional<MenuItem> current(String page) {
        return matching(page).max(Comparator.comparing(item -> item.path().length()));
    }

    private Stream<MenuItem> matching(String page) {
        return items.stream().filter(item -> item.leadsTo(page));
    }
}
