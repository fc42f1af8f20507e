package de.praeventionskette.referral.referral;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The referrals on either side of a hand-over to another organization or team.
 *
 * @param before the one that handed over to this; null: none, or it may not be seen
 * @param after those to which this handed over, as far as they may be seen
 */
public record Links(@Nullable Link before, List<Link> after) {
    static final Links NONE = new Links(null, List.of());

    /**
     * A referral to go to.
     *
     * @param offer title of its offer
     */
    public record Link(String id, String offer) {
        static Link to(Referral referral) {
            return new Link(referral.id().value(), referral.submission().offer().title());
        }
    }
}
