package de.praeventionskette.kit.inbox;

import de.praeventionskette.kit.inbox.Inbox.Feed;
import de.praeventionskette.kit.parked.ParkedMessages;
import de.praeventionskette.kit.replay.Generations;
import de.praeventionskette.kit.replay.Projection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything a service reads from topics. */
public final class InboxContent {
    private final List<Subscription> subscriptions;
    private final List<Projection> projections;
    private final Generations generations;
    private final ParkedMessages parked;
    private final Traces traces;

    public InboxContent(
            List<Subscription> subscriptions,
            List<Projection> projections,
            Generations generations,
            ParkedMessages parked,
            Traces traces) {
        this.subscriptions = subscriptions;
        this.projections = projections;
        this.generations = generations;
        this.parked = parked;
        this.traces = traces;
    }

    List<Feed> feeds() {
        return Stream.concat(
                        subscriptions.stream().map(each -> (Feed) new Inbox.Plain(each, parked, traces)),
                        projections.stream().map(each -> new Inbox.Projected(each, generations, parked, traces)))
                .toList();
    }

    /** The processor of a subscription as it reads now; for a message that is given another try. */
    public Optional<BatchProcessor> processor(String subscription) {
        return feeds().stream()
                .filter(feed -> feed.name().equals(subscription))
                .findFirst()
                .map(feed -> feed.processor(feed.generation()));
    }
}
