package de.praeventionskette.kit.page;

/**
 * What stands at the entry of the menu that leads to the worklists.
 *
 * @param shown short, such as "3"; empty: nothing
 * @param spoken the same as a screen reader says it
 */
public record MenuCount(String shown, String spoken) {
    /** Nothing to do. */
    public static final MenuCount NOTHING = new MenuCount("", "");
}
