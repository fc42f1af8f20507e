package de.praeventionskette.referral.notice.web;

import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.notice.Mailbox;
import de.praeventionskette.referral.notice.NoticeKind;
import de.praeventionskette.referral.notice.Subscription;
import de.praeventionskette.referral.notice.Watch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a person's own notices stand in the membership that they act in.
 *
 * @param on whether they are switched on
 * @param email where to; null: nowhere
 * @param standing whether the number that was sent there was typed; null: there is no address
 * @param kinds of what
 */
record NoticeView(boolean on, @Nullable String email, Mailbox.@Nullable Standing standing, List<NoticeKind> kinds) {
    static NoticeView of(Subscription subscription, Actor actor) {
        Watch watch = subscription.watches().stream()
                .filter(each -> each.membership().equals(actor.acting().id()))
                .findFirst()
                .orElse(null);
        return new NoticeView(
                watch != null,
                subscription.mailbox().map(Mailbox::address).orElse(null),
                subscription.mailbox().map(Mailbox::standing).orElse(null),
                watch == null ? List.of() : watch.kinds());
    }

    @Override
    public String toString() {
        return "NoticeView[" + standing + "]";
    }
}
