package de.praeventionskette.referral.notice;

import de.praeventionskette.kit.aggregate.Loaded;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Sends what is due: claimed by one instance, sent, noted. After a crash between the mail server's yes and the note a letter
 * goes out twice, under the same id.
 */
public final class SendLetters {
    private final Subscriptions subscriptions;
    private final NoticeSecrets secrets;
    private final Postbox postbox;
    private final Figures figures;
    private final Clock clock;

    public SendLetters(
            Subscriptions subscriptions, NoticeSecrets secrets, Postbox postbox, Figures figures, Clock clock) {
        this.subscriptions = subscriptions;
        this.secrets = secrets;
        this.postbox = postbox;
        this.figures = figures;
        this.clock = clock;
    }

    /** Told how sending goes; without addresses. */
    public interface Figures {
        /** A letter was taken by the mail server. */
        void sent();

        /** A letter could not be sent now. */
        void failed();

        /** The mail server takes nothing for an address. */
        void refused();
    }

    /** Sends at most {@code limit} and answers how many were due. Stops at the first sign that the mail server is away. */
    public int send(int limit) {
        if (!postbox.setUp()) {
            return 0;
        }
        int tried = 0;
        for (Loaded<Subscription> found : subscriptions.due(clock.instant(), limit)) {
            Instant now = clock.instant();
            boolean goesOn = subscriptions
                    .changeAsFound(found, each -> each.claim(now))
                    .map(this::deliver)
                    .orElse(true);
            tried++;
            if (!goesOn) {
                return tried - 1;
            }
        }
        return tried;
    }

    private boolean deliver(Subscription claimed) {
        Post.Attempt attempt = Objects.requireNonNull(claimed.post().attempt());
        try {
            postbox.send(letter(claimed, attempt));
        } catch (Postbox.Away away) {
            figures.failed();
            subscriptions.change(claimed.id(), each -> each.failed(attempt, clock.instant()));
            return false;
        } catch (Postbox.Refused refused) {
            figures.refused();
            subscriptions.change(claimed.id(), each -> each.refused(attempt, clock.instant()));
            return true;
        }
        figures.sent();
        subscriptions.change(claimed.id(), each -> each.sent(attempt));
        return true;
    }

    private Letter letter(Subscription to, Post.Attempt attempt) {
        Mailbox mailbox = to.mailbox().orElseThrow();
        return new Letter(
                mailbox.address(),
                mailbox.language(),
                attempt.about() == Post.About.NUMBER ? secrets.number(to) : null,
                to.id() + "." + to.post().letters(),
                secrets.off(to.id()),
                pages(to),
                to.watches().size() > 1);
    }

    private static Set<Letter.Page> pages(Subscription to) {
        return to.watches().stream()
                .flatMap(watch -> watch.kinds().stream())
                .map(kind -> kind == NoticeKind.LATE ? Letter.Page.LATE : Letter.Page.LISTS)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Letter.Page.class)));
    }
}
