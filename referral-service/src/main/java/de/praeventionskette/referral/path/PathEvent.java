package de.praeventionskette.referral.path;

import de.praeventionskette.referral.consent.ConsentScope;
import java.util.List;

/** What happens to a path. */
public sealed interface PathEvent {
    /** A path begins with its first referral. */
    record PathBegun(PathId path) implements PathEvent {}

    /** The family consented, or refused, that a referral joins the path. */
    record PartAgreed(PathId path, String referral) implements PathEvent {}

    /** A referral on the path went on. */
    record PartFollowed(PathId path, String referral) implements PathEvent {}

    /** The family took scopes back for referrals of this path. */
    record ScopesWithdrawn(PathId path, List<String> referrals, List<ConsentScope> scopes) implements PathEvent {}

    /** A further guardian got a code of its own. */
    record CodeIssued(PathId path) implements PathEvent {}

    /** A guardian's code was closed; nothing opens with it any more. */
    record CodeClosed(PathId path) implements PathEvent {}

    /** A referral is meant for one guardian more. */
    record PartShown(PathId path, String referral) implements PathEvent {}

    /** A referral is meant for one guardian less. */
    record PartHidden(PathId path, String referral) implements PathEvent {}

    /** A guardian got another code; the one before opens nothing any more. */
    record CodeRenewed(PathId path) implements PathEvent {}

    /** The family opened its page for the first time and chose a PIN. */
    record PageGuarded(PathId path) implements PathEvent {}

    /** A consent expired. */
    record PathReviewed(PathId path) implements PathEvent {}

    /** What is counted changed. */
    record PathCounted(PathId path, PublishedId published) implements PathEvent {}

    /** It is not counted any more; this id never comes back. */
    record PathForgotten(PathId path, PublishedId published) implements PathEvent {}
}
