package de.praeventionskette.referral.notice.reaction;

import de.praeventionskette.kit.aggregate.Happened;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.aggregate.Reaction;
import de.praeventionskette.referral.consent.ConsentGate;
import de.praeventionskette.referral.notice.NoticeKind;
import de.praeventionskette.referral.notice.TellSubscribers;
import de.praeventionskette.referral.notice.TellSubscribers.News;
import de.praeventionskette.referral.referral.HistoryEntry;
import de.praeventionskette.referral.referral.Referral;
import de.praeventionskette.referral.referral.ReferralEvent;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A referral went on: whoever has to know is told that something waits. The receiver only while it may read the referral, the
 * sender of an answer only while the family allows feedback.
 */
public final class TellWhatHappened implements Reaction<Referral, ReferralEvent> {
    private final TellSubscribers subscribers;
    private final ConsentGate gate;
    private final Consumer<Referral> whenChanged;

    /** @param whenChanged told of every change, for whoever counts */
    public TellWhatHappened(TellSubscribers subscribers, ConsentGate gate, Consumer<Referral> whenChanged) {
        this.subscribers = subscribers;
        this.gate = gate;
        this.whenChanged = whenChanged;
    }

    @Override
    public Outcome follow(Happened<Referral, ReferralEvent> happened) {
        Loaded<Referral> now = happened.now();
        for (ReferralEvent event : happened.events()) {
            tell(event, now, happened);
        }
        whenChanged.accept(now.state());
        return Outcome.UNCHANGED;
    }

    private void tell(ReferralEvent event, Loaded<Referral> now, Happened<Referral, ReferralEvent> happened) {
        switch (event) {
            case ReferralEvent.ReferralSubmitted _ -> {
                if (isAsAsked(now.state())) {
                    receiver(NoticeKind.REQUEST, now, happened);
                }
            }
            case ReferralEvent.ReferralReassigned passed -> {
                if (passed.team().equals(now.state().receiver().unit())) {
                    receiver(NoticeKind.REQUEST, now, happened);
                }
            }
            case ReferralEvent.ReferralCancelled _,
                    ReferralEvent.HandOverTakenBack _,
                    ReferralEvent.ReferralEnteredInError _ -> receiver(NoticeKind.REQUEST, now, happened);
            case ReferralEvent.ReferralAccepted _,
                    ReferralEvent.ReferralRejected _,
                    ReferralEvent.HelpStarted _,
                    ReferralEvent.ReferralHeld _,
                    ReferralEvent.ReferralResumed _,
                    ReferralEvent.ReferralCompleted _,
                    ReferralEvent.ReferralFailed _,
                    ReferralEvent.ReferralReopened _,
                    ReferralEvent.NextAsked _,
                    ReferralEvent.HandOverAnswered _,
                    ReferralEvent.ContactNoted _ -> sender(NoticeKind.ANSWER, now, happened);
            case ReferralEvent.ReceiverAsked _, ReferralEvent.HandOverWished _ ->
                receiver(NoticeKind.QUESTION, now, happened);
            case ReferralEvent.HandOverNoted noted -> otherSide(noted.by(), now, happened);
            case ReferralEvent.DueSoon _ -> receiver(NoticeKind.REMINDER, now, happened);
            case ReferralEvent.BecameOverdue _ -> {
                receiver(NoticeKind.OVERDUE, now, happened);
                sender(NoticeKind.OVERDUE, now, happened);
            }
            case ReferralEvent.ConsentEndsSoon _ -> {
                if (now.state().isFamilysOwn()) {
                    receiver(NoticeKind.CONSENT, now, happened);
                }
                now.state()
                        .sender()
                        .ifPresent(sender -> subscribers.tell(sender, news(NoticeKind.CONSENT, now, happened)));
            }
            case ReferralEvent.ReferralImported _,
                    ReferralEvent.FamilyPageChanged _,
                    ReferralEvent.PlaceAnswered _,
                    ReferralEvent.ConsentGiven _,
                    ReferralEvent.ConsentWithdrawn _,
                    ReferralEvent.ConsentEnded _,
                    ReferralEvent.SecrecyKept _,
                    ReferralEvent.SheetRemoved _,
                    ReferralEvent.OrderEnded _,
                    ReferralEvent.PlacementForgotten _ -> {}
        }
    }

    private void otherSide(HistoryEntry.Side by, Loaded<Referral> now, Happened<Referral, ReferralEvent> happened) {
        if (by == HistoryEntry.Side.SENDER) {
            receiver(NoticeKind.QUESTION, now, happened);
        } else {
            sender(NoticeKind.ANSWER, now, happened);
        }
    }

    /** Whoever it was passed to meanwhile is told of that. */
    private static boolean isAsAsked(Referral referral) {
        return !referral.receiver().differsFrom(referral.submission().sides().receiver());
    }

    private void receiver(NoticeKind kind, Loaded<Referral> now, Happened<Referral, ReferralEvent> happened) {
        if (gate.recipientMayRead(now.state().consent())) {
            subscribers.tell(now.state().receiver(), news(kind, now, happened));
        }
    }

    private void sender(NoticeKind kind, Loaded<Referral> now, Happened<Referral, ReferralEvent> happened) {
        if (gate.senderMayHear(now.state().consent())) {
            now.state().sender().ifPresent(sender -> subscribers.tell(sender, news(kind, now, happened)));
        }
    }

    private static News news(NoticeKind kind, Loaded<Referral> now, Happened<Referral, ReferralEvent> happened) {
        return new News(now.region(), kind, happened.at(), byWhom(kind, now, happened));
    }

    /** Time has no person; of an older change it is not known any more. */
    private static @Nullable String byWhom(
            NoticeKind kind, Loaded<Referral> now, Happened<Referral, ReferralEvent> happened) {
        boolean byPerson = kind == NoticeKind.REQUEST || kind == NoticeKind.ANSWER || kind == NoticeKind.QUESTION;
        if (!byPerson || now.version() != happened.sequence()) {
            return null;
        }
        HistoryEntry last = now.state().history().getLast();
        return last.by().subject();
    }
}
