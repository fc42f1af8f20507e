package de.praeventionskette.offers.municipality.mongo;

import com.mongodb.client.model.Updates;
import de.praeventionskette.contracts.Topic;
import de.praeventionskette.contracts.network.Municipality;
import de.praeventionskette.kit.inbox.GuardedRows;
import de.praeventionskette.kit.replay.Projection;
import de.praeventionskette.kit.replay.Projection.ProjectionStore;
import java.util.List;

/** How the copy is made: one row per municipality. */
public final class MunicipalityReplica {
    /** Name of the projection. */
    public static final String NAME = "municipalities";

    static final String LABEL = "name";

    private MunicipalityReplica() {}

    /** The projection behind the copy. */
    public static Projection projection(ProjectionStore projections) {
        return projections.project(
                NAME,
                Topic.NETWORK,
                List.of(),
                rows -> List.of(GuardedRows.kind(
                        "municipality",
                        Municipality.class,
                        rows,
                        (ags, municipality) -> Updates.set(LABEL, municipality.name()),
                        ags -> Updates.unset(LABEL))));
    }
}
