package de.praeventionskette.reporting.path;

import de.praeventionskette.contracts.Topic;
import de.praeventionskette.contracts.paths.Path;
import de.praeventionskette.kit.inbox.GuardedRows;
import de.praeventionskette.kit.inbox.Subscription.Kind;
import de.praeventionskette.kit.replay.Derived;
import de.praeventionskette.kit.replay.Projection;
import de.praeventionskette.kit.replay.Projection.ProjectionStore;
import de.praeventionskette.reporting.path.kafka.PathsIn;
import de.praeventionskette.reporting.path.mongo.ProjectedGenerations;
import de.praeventionskette.reporting.path.mongo.RowDocuments;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Rows of paths and how they are made. */
@Configuration(proxyBeanMethods = false)
public class PathConfiguration {
    private static final String NAME = "paths";

    @Bean
    RowSignal rowSignal() {
        return new RowSignal();
    }

    @Bean
    Projection paths(ProjectionStore projections, Derived cells, RowSignal written, Clock clock) {
        return projections.project(
                NAME,
                Topic.PATHS,
                RowDocuments.INDEXES,
                cells,
                rows -> List.of(telling(
                        written,
                        GuardedRows.kind(
                                "path",
                                Path.class,
                                rows,
                                (id, path) -> RowDocuments.change(PathsIn.row(id, path), clock.instant()),
                                id -> RowDocuments.gone(clock.instant())))));
    }

    private static <T> Kind<T> telling(RowSignal written, Kind<T> kind) {
        return new Kind<>(kind.kind(), kind.type(), arrived -> {
            kind.handler().apply(arrived);
            written.run();
        });
    }

    @Bean
    Generations livingPaths(Projection paths, de.praeventionskette.kit.replay.Generations pointers) {
        return new ProjectedGenerations(paths, pointers);
    }
}
