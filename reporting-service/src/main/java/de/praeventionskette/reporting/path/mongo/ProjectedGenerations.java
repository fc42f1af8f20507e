package de.praeventionskette.reporting.path.mongo;

import de.praeventionskette.kit.replay.Generation;
import de.praeventionskette.kit.replay.Projection;
import de.praeventionskette.reporting.path.Generations;
import de.praeventionskette.reporting.path.PathRows;
import java.util.List;

/** The generations of the projection of paths. */
public final class ProjectedGenerations implements Generations {
    private final Projection projection;
    private final de.praeventionskette.kit.replay.Generations pointers;

    public ProjectedGenerations(Projection projection, de.praeventionskette.kit.replay.Generations pointers) {
        this.projection = projection;
        this.pointers = pointers;
    }

    @Override
    public int current() {
        return pointers.read(projection.name()).current();
    }

    @Override
    public List<Integer> counted() {
        Generation state = pointers.read(projection.name());
        Integer building = state.building();
        boolean read = state.total() > 0 && state.read() >= state.total();
        return building == null || !read ? List.of(state.current()) : List.of(state.current(), building);
    }

    @Override
    public PathRows rows(int generation) {
        return new MongoPathRows(projection.rows(generation));
    }
}
