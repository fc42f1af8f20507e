package de.praeventionskette.referral.notice;

import de.praeventionskette.referral.referral.Party;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Notes for everybody who acts for a side that something waits; a repeat changes nothing. */
public final class TellSubscribers {
    private static final int AT_ONCE = 100;

    private final Subscriptions subscriptions;
    private final NoticeSecrets secrets;
    private final Runnable whenNoted;

    /** @param whenNoted told when somebody was told of something, so that the letter need not wait */
    public TellSubscribers(Subscriptions subscriptions, NoticeSecrets secrets, Runnable whenNoted) {
        this.subscriptions = subscriptions;
        this.secrets = secrets;
        this.whenNoted = whenNoted;
    }

    /**
     * What happened.
     *
     * @param but opaque id of the person who did it, and knows; null: nobody in particular
     */
    public record News(
            String region,
            NoticeKind kind,
            Instant at,
            @Nullable String but) {}

    /** Tells a side. */
    public void tell(Party side, News news) {
        tell(Watch.keysFor(news.region(), side), news);
    }

    /** Tells those who look after some municipalities, by their AGS. */
    public void tell(Collection<String> municipalities, NoticeKind kind, Instant at) {
        tell(Watch.keysFor(municipalities), new News("", kind, at, null));
    }

    private void tell(List<String> keys, News news) {
        String but = news.but() == null ? "" : secrets.idOf(news.but());
        String after = null;
        List<String> ids;
        do {
            ids = subscriptions.reachedBy(keys, after, AT_ONCE);
            for (String id : ids) {
                if (!id.equals(but)) {
                    subscriptions.change(id, each -> each.tell(keys, news.kind(), news.at()));
                }
                after = id;
            }
        } while (ids.size() == AT_ONCE);
        if (after != null) {
            whenNoted.run();
        }
    }
}
