package de.praeventionskette.kit.page;

import de.praeventionskette.kit.security.Actor;
import java.util.Locale;
import java.util.Optional;

/** Knows how much somebody has to do; the one service that does has a bean of it. */
public interface MenuCounts {
    /** What the menu shows to somebody; never fails. */
    Optional<MenuCount> of(Actor actor, Locale language);
}
