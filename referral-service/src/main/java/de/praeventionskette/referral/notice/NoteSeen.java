package de.praeventionskette.referral.notice;

import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.calendar.LocalDays;
import java.time.Clock;
import java.time.LocalDate;

/** Notes by the day that a person still acts in a membership; whoever does not any more is told no longer. */
public final class NoteSeen {
    private static final int UNSEEN_DAYS = 60;

    private final Subscriptions subscriptions;
    private final NoticeSecrets secrets;
    private final Clock clock;

    public NoteSeen(Subscriptions subscriptions, NoticeSecrets secrets, Clock clock) {
        this.subscriptions = subscriptions;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Notes the present day; one write a day at most. */
    public void seen(Actor actor) {
        String id = secrets.idOf(actor.subject());
        if (subscriptions.find(id).isPresent()) {
            subscriptions.change(id, each -> each.seen(actor, clock.instant()));
        }
    }

    /** Ends what nobody was seen in for 60 days, at most {@code limit}; answers how many it looked at. */
    public int endUnseen(int limit) {
        LocalDate before = LocalDays.of(clock.instant()).minusDays(UNSEEN_DAYS);
        var unseen = subscriptions.unseenSince(before, limit);
        unseen.forEach(id -> subscriptions.change(id, each -> each.endUnseen(before, clock.instant())));
        return unseen.size();
    }
}
