package de.praeventionskette.referral.referral.web;

import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.absence.Addressee;
import de.praeventionskette.referral.absence.Away;
import de.praeventionskette.referral.absence.FindAway;
import de.praeventionskette.referral.path.Paths;
import de.praeventionskette.referral.referral.FindLinks;
import de.praeventionskette.referral.referral.Party;
import de.praeventionskette.referral.referral.Referral;
import de.praeventionskette.referral.referral.ViewReferral.Seen;
import de.praeventionskette.referral.referral.web.ReferralView.Around;
import de.praeventionskette.referral.replica.Replica;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the view of a referral with what stands beside it, the same for the page and for other programs. */
@Component
class ReferralViews {
    private final Paths paths;
    private final Replica replica;
    private final FindLinks links;
    private final FindAway away;

    ReferralViews(Paths paths, Replica replica, FindLinks links, FindAway away) {
        this.paths = paths;
        this.replica = replica;
        this.links = links;
        this.away = away;
    }

    /** Reads what belongs to one. */
    AtHand read(Seen seen) {
        Referral referral = seen.referral().state();
        return new AtHand(
                seen,
                paths.find(referral.submission().way().path()).orElseThrow(),
                replica.names(ReferralView.parties(referral)));
    }

    /** The view of one. */
    ReferralView of(AtHand read, Actor viewer) {
        Around around = new Around(links.of(read.referral(), read.path(), viewer), away(read.seen()));
        return ReferralView.of(read.seen(), viewer, read.names(), around);
    }

    /** Who does not see the course learns of the team that was asked, not of one that has it by now. */
    private @Nullable Away away(Seen seen) {
        Party receiver = seen.receiver();
        return seen.referral().state().state().ended()
                ? null
                : away.of(new Addressee(receiver.organization(), receiver.unit()))
                        .orElse(null);
    }
}
