package de.praeventionskette.kit.inbox;

import com.mongodb.client.model.Updates;
import de.praeventionskette.contracts.Topic;
import de.praeventionskette.contracts.offers.Organization;
import de.praeventionskette.kit.aggregate.AggregateStore;
import de.praeventionskette.kit.aggregate.AggregateStores;
import de.praeventionskette.kit.aggregate.Shelf;
import de.praeventionskette.kit.aggregate.Shelf.ShelfEvent;
import de.praeventionskette.kit.parked.ParkedMessages;
import de.praeventionskette.kit.replay.Projection;
import de.praeventionskette.kit.replay.Projection.ProjectionStore;
import de.praeventionskette.kit.testing.Surroundings;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** One application with a store, its outbox, a real broker and a projection, shared by the tests of the kit. */
@SpringBootTest(
        classes = TravellingEvents.Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class TravellingEvents {

    @Configuration
    @EnableAutoConfiguration
    static class Application {
        @Bean
        AggregateStore<Shelf, ShelfEvent> shelves(AggregateStores stores) {
            return stores.of("shelves", Shelf.class, ShelfEvent.class)
                    .sealed(List.of(Shelf.Filling.class))
                    .values(List.of(Shelf.ShelfId.class))
                    .publishes(Shelf::published)
                    .open();
        }

        @Bean
        Counted counted() {
            return new Counted();
        }

        @Bean
        Projection shelfNames(ProjectionStore projections, Counted counted) {
            return projections.project(
                    "shelf-names",
                    Topic.OFFERS,
                    List.of(),
                    counted,
                    rows -> List.of(GuardedRows.kind(
                            "organization",
                            Organization.class,
                            rows,
                            (id, organization) -> Updates.set("name", organization.name()),
                            id -> Updates.unset("name"))));
        }
    }

    private static final String NAME = "kit-" + UUID.randomUUID();

    @DynamicPropertySource
    static void platform(DynamicPropertyRegistry properties) {
        properties.add("spring.application.name", () -> NAME);
        properties.add("management.server.port", () -> 0);
        Surroundings.of(properties, "kit-" + UUID.randomUUID());
    }

    @Autowired
    protected AggregateStore<Shelf, ShelfEvent> shelves;

    @Autowired
    protected Projection names;

    @Autowired
    protected ParkedMessages parked;

    protected static void await(Runnable condition) {
        org.awaitility.Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(condition::run);
    }

    protected static void send(String key, long sequence, @org.jspecify.annotations.Nullable String data) {
        Surroundings.publish(Topic.OFFERS, "organization-changed", key, sequence, data);
    }
}
