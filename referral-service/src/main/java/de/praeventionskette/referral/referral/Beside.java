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
    static Beside passedOn(Referral referral, String team, Mark mark) {
        return passed(referral, team, What.PASSED_ON, mark);
    }

    /** The same by itself, since the team where it waits is away. */
    static Beside wentToDeputy(Referral referral, String team, Mark mark) {
        return passed(referral, team, What.WENT_TO_DEPUTY, mark);
    }

    private static Beside passed(Referral referral, String team, What how, Mark mark) {
        referral.progress().mustGoOn();
        if (team.equals(referral.receiver().unit())) {
            throw new Invalid("team", "team.same");
        }
        return new Beside(
                referral.progress().passedTo(team, mark.at()),
                new Aside(how, team),
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

    /** The sender wishes to hand over together, or in another way. */
    static Beside handOverWished(Referral referral, WarmHandOver.Wish wish, Mark mark) {
        referral.progress().mustGoOn();
        WarmHandOver before = referral.progress().handOver();
        WarmHandOver now = before == null ? WarmHandOver.wished(wish, mark) : before.changed(wish, mark);
        return new Beside(
                referral.progress().handingOver(now),
                Aside.of(What.HAND_OVER_WISHED),
                new ReferralEvent.HandOverWished(referral.id()));
    }

    /** The sender takes that wish back; empty: there is none, or it is over. */
    static Optional<Beside> handOverTakenBack(Referral referral) {
        return Optional.ofNullable(referral.progress().handOver())
                .filter(WarmHandOver::isOpen)
                .map(wished -> new Beside(
                        referral.progress().handingOver(null),
                        Aside.of(What.HAND_OVER_TAKEN_BACK),
                        new ReferralEvent.HandOverTakenBack(referral.id())));
    }

    /** The family does not let both sides speak with each other any more, so whoever expects the other must hear of it. */
    static Beside handOverEnded(Referral referral) {
        return new Beside(
                referral.progress(),
                Aside.of(What.HAND_OVER_TAKEN_BACK),
                new ReferralEvent.HandOverTakenBack(referral.id()));
    }

    /** The receiver answers that wish. */
    static Beside handOverAnswered(Referral referral, WarmHandOver.Answer answer, Mark mark) {
        return new Beside(
                referral.progress().handingOver(wished(referral).answered(answer, mark)),
                Aside.of(What.HAND_OVER_AGREED),
                new ReferralEvent.HandOverAnswered(referral.id()));
    }

    /** Either side notes what became of it. */
    static Beside handOverNoted(Referral referral, WarmHandOver.Note note, Mark mark) {
        What what = switch (note) {
            case SPOKEN -> What.HAND_OVER_SPOKEN;
            case TOOK_PLACE -> What.HAND_OVER_TOOK_PLACE;
            case DID_NOT_COME_ABOUT -> What.HAND_OVER_DROPPED;
        };
        return new Beside(
                referral.progress().handingOver(wished(referral).noted(note, mark)),
                Aside.of(what),
                new ReferralEvent.HandOverNoted(referral.id(), mark.by().side()));
    }

    private static WarmHandOver wished(Referral referral) {
        referral.progress().mustGoOn();
        WarmHandOver handOver = referral.progress().handOver();
        if (handOver == null) {
            throw new Conflict("hand-over.not-wished");
        }
        return handOver;
    }

    /** A path code was issued, renewed or closed, or opens this referral from now on or no longer. */
    static Beside ofCode(Referral referral, What what) {
        return new Beside(referral.progress(), Aside.of(what), new ReferralEvent.FamilyPageChanged(referral.id()));
    }

    /** The family consented anew. */
    static Beside consentGiven(Referral referral) {
        return new Beside(
                referral.progress(), Aside.of(What.CONSENT_GIVEN), new ReferralEvent.ConsentGiven(referral.id()));
    }

    /** A signed sheet that was attached by mistake was removed. */
    static Beside sheetRemoved(Referral referral) {
        return new Beside(
                referral.progress(), Aside.of(What.SHEET_REMOVED), new ReferralEvent.SheetRemoved(referral.id()));
    }
}
