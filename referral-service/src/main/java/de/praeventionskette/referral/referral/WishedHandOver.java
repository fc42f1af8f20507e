package de.praeventionskette.referral.referral;

import de.praeventionskette.referral.child.ChildKey;
import de.praeventionskette.referral.input.Fields;
import de.praeventionskette.referral.referral.WarmHandOver.Way;
import org.jspecify.annotations.Nullable;

/**
 * How a sender wishes to hand over together.
 *
 * @param reach where and when it can be reached, at most {@link WarmHandOver#LONGEST_REACH} characters
 */
public record WishedHandOver(Way way, String reach) {
    /** Reads it; what is wrong is noted under names that begin with the prefix. */
    public static WishedHandOver read(Fields fields, String prefix, @Nullable Way way, @Nullable String reach) {
        return new WishedHandOver(
                fields.required(prefix + "way", way, Way.CALL),
                fields.text(prefix + "reach", reach, WarmHandOver.LONGEST_REACH));
    }

    /** As it is kept: for those who may open the child's file. */
    WarmHandOver.Wish sealed(ChildKey key) {
        return new WarmHandOver.Wish(way, key.seal(reach));
    }

    @Override
    public String toString() {
        return "WishedHandOver[" + way + "]";
    }
}
