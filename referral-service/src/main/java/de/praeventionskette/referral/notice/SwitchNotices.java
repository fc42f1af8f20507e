package de.praeventionskette.referral.notice;

import de.praeventionskette.kit.problem.Conflict;
import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.calendar.LocalDays;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A person says whether and of what to be told in the membership that they act in. */
public final class SwitchNotices {
    private final Subscriptions subscriptions;
    private final NoticeSecrets secrets;
    private final Postbox postbox;
    private final Clock clock;

    public SwitchNotices(Subscriptions subscriptions, NoticeSecrets secrets, Postbox postbox, Clock clock) {
        this.subscriptions = subscriptions;
        this.secrets = secrets;
        this.postbox = postbox;
        this.clock = clock;
    }

    /** How it is for this person. */
    public Subscription of(Actor actor) {
        String id = secrets.idOf(actor.subject());
        return subscriptions
                .find(id)
                .map(found -> found.state())
                .orElseGet(() -> Subscription.off(id, clock.instant()));
    }

    /**
     * Switches on, or says anew of what and where to.
     *
     * @throws Conflict there is no mail server
     * @throws Invalid nothing was chosen, or something that is not for this person
     */
    public Subscription on(Mailbox mailbox, Set<NoticeKind> kinds, Actor actor) {
        if (!postbox.setUp()) {
            throw new Conflict("notice.no-mail");
        }
        if (kinds.isEmpty()) {
            throw new Invalid("kinds", "missing");
        }
        List<NoticeKind> possible = NoticeKind.of(actor);
        if (!possible.containsAll(kinds)) {
            throw new Invalid(
                    "kinds",
                    "not-one-of",
                    possible.stream().map(NoticeKind::name).collect(Collectors.joining(", ")));
        }
        Instant now = clock.instant();
        Watch watch = Watch.of(actor, kinds, LocalDays.of(now));
        return change(actor, now, each -> each.switchOn(mailbox, watch, now));
    }

    /** Sends another number. */
    public Subscription askAgain(Actor actor) {
        Instant now = clock.instant();
        return change(actor, now, each -> each.askAgain(now));
    }

    /**
     * Proves the mailbox by the number that was sent there.
     *
     * @throws Invalid it is another
     */
    public Subscription prove(String number, Actor actor) {
        Instant now = clock.instant();
        Subscription after =
                change(actor, now, each -> each.prove(secrets.number(each).equals(number), now));
        if (!after.mailbox().map(Mailbox::proven).orElse(false)) {
            throw new Invalid("number", "notice.number-wrong");
        }
        return after;
    }

    /** Switches off in the membership that the person acts in. */
    public Subscription off(Actor actor) {
        Instant now = clock.instant();
        return change(actor, now, each -> each.switchOff(actor.acting().id(), now));
    }

    /** Switches off everything of whoever holds the link. */
    public void offByLink(String token) {
        String id = secrets.readOff(token);
        if (subscriptions.find(id).isPresent()) {
            subscriptions.change(id, each -> each.switchOff(clock.instant()));
        }
    }

    private Subscription change(
            Actor actor,
            Instant now,
            java.util.function.Function<Subscription, java.util.List<SubscriptionChanged>> change) {
        return subscriptions.changeFrom(secrets.idOf(actor.subject()), actor.region(), now, change);
    }
}
