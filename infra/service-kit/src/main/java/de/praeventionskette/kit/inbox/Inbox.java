package de.praeventionskette.kit.inbox;

import de.praeventionskette.contracts.Topic;
import de.praeventionskette.kit.parked.ParkedMessages;
import de.praeventionskette.kit.replay.Generations;
import de.praeventionskette.kit.replay.Projection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.stream.binder.Binding;
import org.springframework.context.SmartLifecycle;
import org.springframework.messaging.MessageChannel;

/**
 * Keeps all subscriptions of a service bound. It waits in the background for broker and store, so the service starts and
 * serves without them, and binds a projection anew when its generation has changed.
 */
public final class Inbox implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final long TICK_MILLIS = 1000;

    private final String service;
    private final List<Feed> feeds;
    private final Bindings bindings;
    private final Broker broker;
    private final Freshness freshness;
    private final Map<String, Bound> bound = new HashMap<>();
    private volatile @Nullable Thread thread;

    public Inbox(String service, InboxContent content, Bindings bindings, Broker broker, Freshness freshness) {
        this.service = service;
        this.feeds = content.feeds();
        this.bindings = bindings;
        this.broker = broker;
        this.freshness = freshness;
    }

    /** Group under which a generation of a subscription reads. */
    public static String group(String service, String subscription, int generation) {
        return service + "." + subscription + ".g" + generation;
    }

    @Override
    public synchronized void start() {
        if (thread == null && !feeds.isEmpty()) {
            thread = Thread.ofPlatform().daemon().name("inbox").start(this::run);
        }
    }

    private void run() {
        try {
            boolean complained = false;
            while (!Thread.currentThread().isInterrupted()) {
                try {
                    broker.mustAnswer(feeds.stream().map(Feed::topic).distinct().toList());
                    freshness.brokerAnswers();
                    feeds.forEach(this::bind);
                    complained = false;
                } catch (RuntimeException e) {
                    if (!complained) {
                        LOG.warn("subscriptions wait: {}", e.getClass().getName());
                        complained = true;
                    }
                }
                Thread.sleep(TICK_MILLIS);
            }
        } catch (InterruptedException e) {
            LOG.debug("inbox was asked to stop");
        }
    }

    private void bind(Feed feed) {
        int generation = feed.generation();
        Bound now = bound.get(feed.name());
        if (now != null && now.generation == generation) {
            return;
        }
        if (now != null) {
            now.binding.unbind();
            bound.remove(feed.name());
        }
        String group = group(service, feed.name(), generation);
        freshness.watch(feed.name(), group);
        bound.put(
                feed.name(),
                new Bound(generation, bindings.bind(feed.topic().topicName(), group, feed.processor(generation))));
        LOG.info("reads {} as {}", feed.topic().topicName(), group);
    }

    @Override
    public synchronized void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
            try {
                running.join(1000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        new ArrayList<>(bound.values()).forEach(each -> each.binding.unbind());
        bound.clear();
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private record Bound(int generation, Binding<MessageChannel> binding) {}

    /** Something to read: a subscription, or one generation after the other of a projection. */
    interface Feed {
        String name();

        Topic topic();

        int generation();

        BatchProcessor processor(int generation);
    }

    record Plain(Subscription subscription, ParkedMessages parked, Traces traces) implements Feed {
        @Override
        public String name() {
            return subscription.name();
        }

        @Override
        public Topic topic() {
            return subscription.topic();
        }

        @Override
        public int generation() {
            return 1;
        }

        @Override
        public BatchProcessor processor(int generation) {
            return new BatchProcessor(subscription, parked, traces);
        }
    }

    record Projected(Projection projection, Generations generations, ParkedMessages parked, Traces traces)
            implements Feed {
        @Override
        public String name() {
            return projection.name();
        }

        @Override
        public Topic topic() {
            return projection.topic();
        }

        @Override
        public int generation() {
            return generations.read(projection.name()).current();
        }

        @Override
        public BatchProcessor processor(int generation) {
            return new BatchProcessor(projection.subscription(generation), parked, traces);
        }
    }
}
