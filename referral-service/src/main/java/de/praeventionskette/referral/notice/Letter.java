package de.praeventionskette.referral.notice;

import org.jspecify.annotations.Nullable;

/**
 * What is sent to one person. No name, no offer, nothing of a family.
 *
 * @param address where to
 * @param language tag
 * @param number the number that proves the mailbox; null: something waits
 * @param id the same when it is sent again
 * @param off what switches all of the person's notices off without a sign-in
 * @param late whether all that the person hears of are families that wait too long
 * @param several whether the person hears for several memberships
 */
public record Letter(
        String address,
        String language,
        @Nullable String number,
        String id,
        String off,
        boolean late,
        boolean several) {
    @Override
    public String toString() {
        return "Letter[…]";
    }
}
