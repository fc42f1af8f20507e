package de.praeventionskette.referral.draft;

/**
 * Which save this is, so that a late one never takes the place of a newer one.
 *
 * @param page the opened page that saves; another tab or device is another page
 * @param count rises with each change on that page
 * @param seen the count that was stored when the page last heard of it
 */
public record SaveMark(String page, long count, long seen) {
    /** Whether this save knows of the stored one and goes beyond it. */
    boolean follows(SaveMark stored) {
        return count > stored.count && (isOf(stored.page) || seen >= stored.count);
    }

    boolean isOf(String otherPage) {
        return page.equals(otherPage);
    }
}
