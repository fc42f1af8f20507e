package de.praeventionskette.kit;

import com.mongodb.client.MongoDatabase;
import de.praeventionskette.kit.aggregate.WantedIndexes;
import de.praeventionskette.kit.inbox.Batch;
import de.praeventionskette.kit.inbox.Bindings;
import de.praeventionskette.kit.inbox.Broker;
import de.praeventionskette.kit.inbox.Freshness;
import de.praeventionskette.kit.inbox.Inbox;
import de.praeventionskette.kit.inbox.InboxContent;
import de.praeventionskette.kit.inbox.Subscription;
import de.praeventionskette.kit.inbox.Traces;
import de.praeventionskette.kit.parked.MongoParkedMessages;
import de.praeventionskette.kit.parked.ParkedMessages;
import de.praeventionskette.kit.replay.Generations;
import de.praeventionskette.kit.replay.MongoGenerations;
import de.praeventionskette.kit.replay.Projection;
import de.praeventionskette.kit.replay.Projection.ProjectionStore;
import de.praeventionskette.kit.replay.Replay;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.time.Clock;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.cloud.stream.binder.BinderFactory;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.event.ListenerContainerIdleEvent;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.FixedBackOff;

/** What a service reads from topics: subscriptions, projections, parked messages and replays. */
@AutoConfiguration(after = StoreAutoConfiguration.class)
public class InboxAutoConfiguration {
    private static final long RETRY_MILLIS = 1000;
    private static final long IDLE_MILLIS = 1000;

    @Bean
    ParkedMessages parkedMessages(MongoDatabase serviceDatabase, Clock clock, MeterRegistry meters) {
        ParkedMessages parked = new MongoParkedMessages(serviceDatabase.getCollection("parked"), clock);
        meters.gauge("inbox.parked", parked, ParkedMessages::count);
        return parked;
    }

    @Bean
    Generations generations(MongoDatabase serviceDatabase) {
        return new MongoGenerations(serviceDatabase.getCollection("generations"));
    }

    @Bean
    ProjectionStore projectionStore(MongoDatabase serviceDatabase, Generations generations, WantedIndexes indexes) {
        return new ProjectionStore(serviceDatabase, generations, indexes);
    }

    @Bean
    Broker broker(KafkaProperties kafka) {
        return new Broker(KafkaConnection.of(kafka));
    }

    @Bean
    Replay replay(
            @Value("${spring.application.name}") String service,
            Broker broker,
            Generations generations,
            ParkedMessages parked,
            Clock clock) {
        return new Replay(service, broker, generations, parked, clock);
    }

    @Bean
    Freshness freshness(Clock clock, MeterRegistry meters) {
        return new Freshness(clock, meters);
    }

    @Bean(Bindings.CONVERTER)
    Batch.Converter inboxBatchConverter() {
        return new Batch.Converter();
    }

    /** A store that is away is waited out without limit: the same batch comes again, nothing is skipped. */
    @Bean
    ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> patientContainers(Freshness freshness) {
        return (container, destination, group) -> {
            DefaultErrorHandler patient =
                    new DefaultErrorHandler(new FixedBackOff(RETRY_MILLIS, FixedBackOff.UNLIMITED_ATTEMPTS));
            patient.setClassifications(Map.of(), true);
            container.setCommonErrorHandler(patient);
            container.getContainerProperties().setIdleEventInterval(IDLE_MILLIS);
            container.setApplicationEventPublisher(event -> {
                if (event instanceof ListenerContainerIdleEvent) {
                    freshness.idle(group);
                }
            });
        };
    }

    @Bean
    InboxContent inboxContent(
            ObjectProvider<Subscription> subscriptions,
            ObjectProvider<Projection> projections,
            Generations generations,
            ParkedMessages parked,
            Traces traces) {
        return new InboxContent(
                subscriptions.orderedStream().toList(),
                projections.orderedStream().toList(),
                generations,
                parked,
                traces);
    }

    @Bean
    Traces traces(ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
        return new Traces(tracer.getIfAvailable(), propagator.getIfAvailable());
    }

    @Bean
    Inbox inbox(
            @Value("${spring.application.name}") String service,
            InboxContent content,
            BinderFactory binders,
            Broker broker,
            Freshness freshness) {
        return new Inbox(service, content, new Bindings(binders, freshness), broker, freshness);
    }
}
