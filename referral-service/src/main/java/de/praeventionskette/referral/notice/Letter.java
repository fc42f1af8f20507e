package de.praeventionskette.referral.notice;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to one person. No name, no offer, nothing of a family.
 *
 * @param address where to
 * @param language tag
 * @param number the number that proves the mailbox; null: something waits
 * @param id the same when it is sent again
 * @param off what switches all of the person's notices off without a sign-in
 * @param pages where it is found that something waits
 * @param several whether the person hears for several memberships
 */
public record Letter(
        String address,
        String language,
        @Nullable String number,
        String id,
        String off,
        Set<Page> pages,
        boolean several) {
    /** A page that shows what waits. */
    public enum Page {
        /** What one's own side has to do. */
        LISTS,
        /** Where families wait too long. */
        LATE
    }

    @Override
    public String toString() {
        return "Letter[…]";
    }
}
