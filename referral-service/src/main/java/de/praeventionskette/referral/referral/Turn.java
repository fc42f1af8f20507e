package de.praeventionskette.referral.referral;

import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.security.Actor;
import org.jspecify.annotations.Nullable;

/**
 * One side's turn at a referral.
 *
 * @param referral whose turn it is
 * @param comment a word to the other side, at most {@link #LONGEST_COMMENT} characters; null or blank: none
 * @param command the version that it is based on, and the key
 * @param actor who acts
 */
public record Turn(ReferralId referral, @Nullable String comment, Command command, Actor actor) {
    /** Most characters of a comment. */
    public static final int LONGEST_COMMENT = 500;

    public Turn {
        if (comment != null && comment.length() > LONGEST_COMMENT) {
            throw new Invalid("comment", "too-long", LONGEST_COMMENT);
        }
        if (comment != null && comment.isBlank()) {
            comment = null;
        }
    }

    /** A turn without a word. */
    public static Turn of(ReferralId referral, Command command, Actor actor) {
        return new Turn(referral, null, command, actor);
    }

    @Override
    public String toString() {
        return "Turn[" + referral + "]";
    }
}
