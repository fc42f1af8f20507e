package de.praeventionskette.kit.page;

import de.praeventionskette.kit.security.Actor;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the shell shows around a page.
 *
 * @param language tag for {@code <html lang>}
 * @param actor who is signed in, or null
 * @param menu entries for this person
 * @param current path of the entry that the page belongs to, or null
 * @param address of this page within the origin, to come back to
 * @param languages the same page in each language
 * @param count what the menu shows at the worklists, or null
 */
public record ShellView(
        String language,
        @Nullable Actor actor,
        List<MenuItem> menu,
        @Nullable String current,
        String address,
        List<LanguageLink> languages,
        @Nullable MenuCount count) {

    /** Where the page is, and the same in other languages. */
    record Place(String address, List<LanguageLink> languages) {}

    /**
     * The page in one language.
     *
     * @param tag language tag
     * @param href the page with {@code lang} set
     * @param current whether it is shown in this language
     */
    public record LanguageLink(String tag, String href, boolean current) {}

    static ShellView of(
            String language, Optional<Actor> actor, Menu menu, String page, Place place, @Nullable MenuCount count) {
        return new ShellView(
                language,
                actor.orElse(null),
                menu.of(actor),
                menu.current(page).map(MenuItem::path).orElse(null),
                place.address(),
                place.languages(),
                count);
    }

    /** Whether the menu has an entry whose number changes while the page is open. */
    public boolean counts() {
        return menu.stream().anyMatch(MenuItem::counted);
    }
}
