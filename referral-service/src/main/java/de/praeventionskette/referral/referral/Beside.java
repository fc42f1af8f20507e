package de.praeventionskette.referral.referral;

import de.praeventionskette.kit.problem.Conflict;
import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.referral.referral.HistoryEntry.Aside;
import de.praeventionskette.referral.referral.HistoryEntry.Aside.What;
import de.praeventionskette.referral.referral.HistoryEntry.Mark;
import de.praeventionskette.referral.referral.HistoryEntry.Side;
import java.util.Optional;

/**
 * What happens to a referral beside the course of its states.
 *
 * @param progress how far it has come then
 * @param aside what is noted in its history
 * @param event what others are told
 */
record Beside(Progress progress, Aside aside, ReferralEvent event) {

    /** It is passed to another team of the receiving organization. */
    static Beside passedOn(Referral referral, String team) {
        referral.progress().mustGoOn();
        if (team.equals(referral.receiver().unit())) {
            throw new Invalid("team", "team.same");
        }
        return new Beside(
                referral.progress().passedTo(team),
                new Aside(What.PASSED_ON, team),
                new ReferralEvent.ReferralReassigned(referral.id(), team));
    }

    /** The receiver is asked how things stand, once until it has done something; the family may always say so. */
    static Beside question(Referral referral, Mark mark) {
        referral.progress().mustGoOn();
        Side by = mark.by().side();
        Progress.Question before = referral.progress().question();
        if (before != null && (before.by() == by || by != Side.FAMILY)) {
            throw new Conflict("referral.asked-already");
        }
        return new Beside(
                referral.progress().asked(new Progress.Question(by, mark.at())),
                Aside.of(by == Side.FAMILY ? What.NOBODY_CALLED : What.ASKED),
                new ReferralEvent.ReceiverAsked(referral.id()));
    }

    /** Places are kept from the family's page, or shown again; empty: it is so already. */
    static Optional<Beside> hiding(Referral referral, boolean hides, Mark mark) {
        if (hides == (referral.progress().hidden() != null)) {
            return Optional.empty();
        }
        return Optional.of(new Beside(
                referral.progress().hidden(hides, mark),
                Aside.of(hides ? What.PLACES_HIDDEN : What.PLACES_SHOWN),
                new ReferralEvent.FamilyPageChanged(referral.id())));
    }

    /** The family got another path code. */
    static Beside newCode(Referral referral) {
        return new Beside(
                referral.progress(), Aside.of(What.CODE_RENEWED), new ReferralEvent.FamilyPageChanged(referral.id()));
    }

    /** A signed sheet that was attached by mistake was removed. */
    static Beside sheetRemoved(Referral referral) {
        return new Beside(
                referral.progress(), Aside.of(What.SHEET_REMOVED), new ReferralEvent.SheetRemoved(referral.id()));
    }
}
