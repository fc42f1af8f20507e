package de.praeventionskette.referral.child;

import java.util.Collection;

/** Writes down that a family looks at its own page, before it is shown; nobody is known who could be named. */
@FunctionalInterface
public interface FamilyReadLog {
    /**
     * Notes a look; if it fails, nothing may be shown.
     *
     * @param region five-digit district key
     * @param holder opaque id of the holder of the code that opened the page
     */
    void note(String region, String holder, Collection<ChildId> children);
}
