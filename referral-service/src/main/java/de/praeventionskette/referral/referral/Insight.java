package de.praeventionskette.referral.referral;

import java.util.List;

/**
 * What one side may know of a referral's course.
 *
 * @param sender the actor is on the sender's side
 * @param receiver the actor is on the receiver's side
 * @param familysVoice the actor's side writes down what the family says: the sender, or the receiver where it asked itself
 * @param course whether state, reason and history may be seen; else only whether the loop is closed
 */
public record Insight(boolean sender, boolean receiver, boolean familysVoice, boolean course) {
    /** What the family says of a receiver that has not called is part of the course. */
    private static boolean isKnownAnyway(HistoryEntry entry) {
        return switch (entry.by().side()) {
            case SENDER -> true;
            case FAMILY -> entry.aside() == null;
            case RECEIVER, PLACES -> false;
        };
    }

    /** The part of the history that may be seen: all, or what the own side and the family did. */
    public List<HistoryEntry> history(Referral referral) {
        return referral.history().stream()
                .filter(entry -> course || isKnownAnyway(entry))
                .filter(entry -> familysVoice
                        || entry.aside() == null
                        || !entry.aside().what().isAmongGuardians())
                .toList();
    }
}
