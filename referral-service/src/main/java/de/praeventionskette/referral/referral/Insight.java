package de.praeventionskette.referral.referral;

import java.util.List;

/**
 * What one side may know of a referral's course.
 *
 * @param sender the actor is on the sender's side
 * @param receiver the actor is on the receiver's side
 * @param course whether state, reason and history may be seen; else only whether the loop is closed
 */
public record Insight(boolean sender, boolean receiver, boolean course) {
    /** The part of the history that may be seen: all, or what the own side and the family did. */
    public List<HistoryEntry> history(Referral referral) {
        return referral.history().stream()
                .filter(entry -> course
                        || entry.by().side() == HistoryEntry.Side.SENDER
                        || entry.by().side() == HistoryEntry.Side.FAMILY)
                .toList();
    }
}
