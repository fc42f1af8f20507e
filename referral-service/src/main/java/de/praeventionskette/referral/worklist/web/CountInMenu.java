package de.praeventionskette.referral.worklist.web;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.page.MenuCount;
import de.praeventionskette.kit.page.MenuCounts;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.worklist.CountToDo;
import de.praeventionskette.referral.worklist.CountToDo.Whose;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The number in the menu as a page is loaded; a page does without it rather than fail. */
public final class CountInMenu implements MenuCounts {
    private static final Logger LOG = LoggerFactory.getLogger(CountInMenu.class);

    private final CountToDo counting;
    private final CountWords words;

    public CountInMenu(CountToDo counting, CountWords words) {
        this.counting = counting;
        this.words = words;
    }

    @Override
    public Optional<MenuCount> of(Actor actor, Locale language) {
        if (!actor.has(Role.PROFESSIONAL, Role.PROVIDER)) {
            return Optional.empty();
        }
        try {
            return Optional.of(words.of(counting.count(Whose.of(actor)), language));
        } catch (RuntimeException away) {
            LOG.debug("no count in the menu: {}", away.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
