package de.praeventionskette.referral.path;

import de.praeventionskette.referral.consent.ConsentScope;
import java.util.List;

/** A path as far as one code opens it: whatever else is on it does not exist for whoever holds that code. */
public record Held(Path path, Holder holder) {
    /** Id of the path. */
    public PathId id() {
        return path.id();
    }

    /** The referrals that are meant for this holder; none once its code was closed. */
    public List<String> referrals() {
        return holder.isOpen()
                ? path.parts().stream()
                        .map(PathPart::referral)
                        .filter(holder::sees)
                        .toList()
                : List.of();
    }

    /** Whether this holder ever let something stand on the path; else its code opens its own page only. */
    public boolean mayBeJoined() {
        return path.parts().stream()
                .filter(part -> holder.reach().knows(part.referral()))
                .anyMatch(part -> part.consent().includes(ConsentScope.PATH));
    }

    @Override
    public String toString() {
        return "Held[…]";
    }
}
