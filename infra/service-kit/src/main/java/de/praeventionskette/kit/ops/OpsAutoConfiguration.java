package de.praeventionskette.kit.ops;

import com.mongodb.client.MongoDatabase;
import de.praeventionskette.kit.InboxAutoConfiguration;
import de.praeventionskette.kit.aggregate.AggregateStore.AlreadyExists;
import de.praeventionskette.kit.aggregate.AggregateStore.KeyReused;
import de.praeventionskette.kit.aggregate.AggregateStore.Missing;
import de.praeventionskette.kit.aggregate.AggregateStore.StaleVersion;
import de.praeventionskette.kit.aggregate.AggregateStore.TooMuchContention;
import de.praeventionskette.kit.inbox.Broker;
import de.praeventionskette.kit.inbox.Freshness;
import de.praeventionskette.kit.inbox.InboxContent;
import de.praeventionskette.kit.parked.ParkedMessages;
import de.praeventionskette.kit.problem.Conflict;
import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.problem.NotFound;
import de.praeventionskette.kit.problem.PreconditionFailed;
import de.praeventionskette.kit.problem.ProblemMapping;
import de.praeventionskette.kit.problem.Unavailable;
import de.praeventionskette.kit.relay.MongoLease;
import de.praeventionskette.kit.replay.Generations;
import de.praeventionskette.kit.replay.Projection;
import de.praeventionskette.kit.replay.Replay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Pages and API of operation, and what failures of the store mean to a caller. */
@AutoConfiguration(after = InboxAutoConfiguration.class)
public class OpsAutoConfiguration {
    private static final Duration LEASE = Duration.ofSeconds(15);

    @Bean
    ParkedDesk parkedDesk(ParkedMessages parked, InboxContent content, Broker broker) {
        return new ParkedDesk(parked, content, broker);
    }

    @Bean
    ReplayDesk replayDesk(
            ObjectProvider<Projection> projections,
            Generations generations,
            Replay replay,
            MongoDatabase serviceDatabase,
            Clock clock) {
        return new ReplayDesk(
                projections.orderedStream().toList(),
                generations,
                replay,
                new MongoLease(serviceDatabase.getCollection("leases"), "replay", clock, LEASE));
    }

    @Bean
    OpsApi opsApi(ParkedMessages parked, ParkedDesk desk, ReplayDesk replays, Freshness freshness) {
        return new OpsApi(parked, desk, replays, freshness);
    }

    @Bean
    OpsPages opsPages(ParkedMessages parked, ParkedDesk desk, ReplayDesk replays) {
        return new OpsPages(parked, desk, replays);
    }

    @Bean
    ProblemMapping<StaleVersion> staleVersionProblem() {
        return new ProblemMapping<>(StaleVersion.class, stale -> new PreconditionFailed("store.stale-version"));
    }

    @Bean
    ProblemMapping<KeyReused> keyReusedProblem() {
        return new ProblemMapping<>(KeyReused.class, reused -> new Invalid("Idempotency-Key", "key-reused"));
    }

    @Bean
    ProblemMapping<Missing> missingProblem() {
        return new ProblemMapping<>(Missing.class, missing -> new NotFound("store.missing"));
    }

    @Bean
    ProblemMapping<AlreadyExists> alreadyExistsProblem() {
        return new ProblemMapping<>(AlreadyExists.class, exists -> new Conflict("store.already-exists"));
    }

    @Bean
    ProblemMapping<TooMuchContention> contentionProblem() {
        return new ProblemMapping<>(TooMuchContention.class, busy -> new Unavailable("store.busy"));
    }
}
