package de.praeventionskette.kit;

import com.mongodb.client.MongoDatabase;
import de.praeventionskette.contracts.Topic;
import de.praeventionskette.kit.aggregate.AggregateStores;
import de.praeventionskette.kit.aggregate.StoreContext;
import de.praeventionskette.kit.aggregate.WantedIndexes;
import de.praeventionskette.kit.relay.KafkaPublisher;
import de.praeventionskette.kit.relay.MongoLease;
import de.praeventionskette.kit.relay.Relay;
import de.praeventionskette.kit.relay.RelayFigures;
import de.praeventionskette.kit.relay.RelayRunner;
import de.praeventionskette.kit.relay.WakeUp;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Stores of aggregates and the relay that carries their changes on. */
@AutoConfiguration
@EnableConfigurationProperties(KafkaProperties.class)
public class StoreAutoConfiguration {
    private static final int MOST_COUNTED = 1000;

    /** Few: they wait for the store most of the time, and share it with the requests. */
    private static final int HANDS = 4;

    private static final Duration LEASE = Duration.ofSeconds(5);
    private static final Duration STORE_PATIENCE = Duration.ofSeconds(3);

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.tickMillis(java.time.ZoneOffset.UTC);
    }

    /** Who asks while the store is away hears so soon, and a stop does not wait for it. */
    @Bean
    MongoClientSettingsBuilderCustomizer impatientStoreClient() {
        return settings -> settings.applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(STORE_PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
                .applyToSocketSettings(
                        socket -> socket.connectTimeout((int) STORE_PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                                .readTimeout(30, TimeUnit.SECONDS));
    }

    @Bean
    MongoDatabase serviceDatabase(MongoDatabaseFactory factory) {
        return factory.getMongoDatabase();
    }

    @Bean
    WantedIndexes wantedIndexes(MongoDatabase serviceDatabase) {
        return new WantedIndexes(serviceDatabase);
    }

    @Bean
    IndexMaker indexMaker(WantedIndexes wantedIndexes) {
        return new IndexMaker(wantedIndexes);
    }

    @Bean
    RelayWakeUps relayWakeUps() {
        return new RelayWakeUps(new WakeUp(), new WakeUp());
    }

    @Bean
    AggregateStores aggregateStores(
            MongoDatabase serviceDatabase,
            WantedIndexes indexes,
            Clock clock,
            RelayWakeUps wakeUps,
            ObjectProvider<Tracer> tracer) {
        return new AggregateStores(
                serviceDatabase, new StoreContext(clock, () -> traceparent(tracer.getIfAvailable()), wakeUps), indexes);
    }

    private static @Nullable String traceparent(@Nullable Tracer tracer) {
        Span span = tracer == null ? null : tracer.currentSpan();
        if (span == null) {
            return null;
        }
        String sampled = Boolean.TRUE.equals(span.context().sampled()) ? "01" : "00";
        return "00-" + span.context().traceId() + "-" + span.context().spanId() + "-" + sampled;
    }

    private static int waiting(AggregateStores stores) {
        return stores.outboxes().stream()
                .mapToInt(outbox -> outbox.waiting(MOST_COUNTED))
                .sum();
    }

    @Bean
    RelayFigures relayFigures(MeterRegistry meters, AggregateStores stores) {
        meters.gauge("outbox.waiting", stores, StoreAutoConfiguration::waiting);
        return new RelayFigures(meters);
    }

    @Bean
    RelayHands relayHands() {
        return new RelayHands(Executors.newFixedThreadPool(
                HANDS, Thread.ofPlatform().daemon().name("relay-hand-", 1).factory()));
    }

    @Bean
    RelayRunner relayRunner(
            AggregateStores stores,
            RelayWakeUps wakeUps,
            RelayFigures figures,
            RelayPlace place,
            RelayHands hands,
            Clock clock) {
        Relay relay = new Relay(
                stores::outboxes,
                new KafkaPublisher(place.connection(), place.service()),
                Arrays.stream(Topic.values())
                        .filter(topic -> topic.writer().equals(place.service()))
                        .toList(),
                clock,
                figures,
                hands.pool());
        MongoLease lease = new MongoLease(place.database().getCollection("leases"), "relay", clock, LEASE);
        return new RelayRunner(relay, lease, wakeUps.reacting(), wakeUps.publishing());
    }

    @Bean
    RelayPlace relayPlace(
            MongoDatabase serviceDatabase, KafkaProperties kafka, @Value("${spring.application.name}") String service) {
        return new RelayPlace(serviceDatabase, KafkaConnection.of(kafka), service);
    }

    /** What runs reactions; no executor bean, since Spring would take it for its own. */
    record RelayHands(ExecutorService pool) implements AutoCloseable {
        @Override
        public void close() {
            pool.shutdownNow();
        }
    }

    /** Both loops of the relay wait for the same writes. */
    record RelayWakeUps(WakeUp reacting, WakeUp publishing) implements Runnable {
        @Override
        public void run() {
            reacting.run();
            publishing.run();
        }
    }

    /** Where the relay of this service works. */
    record RelayPlace(MongoDatabase database, java.util.Map<String, Object> connection, String service) {}
}
