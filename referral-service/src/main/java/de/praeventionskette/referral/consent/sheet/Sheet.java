package de.praeventionskette.referral.consent.sheet;

import de.praeventionskette.referral.child.ChildId;
import java.time.Instant;
import java.util.List;

/**
 * A signed sheet as it is known without opening it.
 *
 * @param id random
 * @param region five-digit district key
 * @param referral whose consent it proves
 * @param child whose key opens it
 * @param pages what each page is, in order
 * @param subject opaque id of the person who attached it
 */
public record Sheet(
        String id, String region, String referral, ChildId child, List<Page> pages, String subject, Instant at) {
    public Sheet {
        pages = List.copyOf(pages);
    }

    /**
     * One file of it.
     *
     * @param bytes its size before it was sealed
     */
    public record Page(SheetType type, int bytes) {}
}
