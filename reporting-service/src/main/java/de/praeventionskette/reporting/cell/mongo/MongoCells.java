package de.praeventionskette.reporting.cell.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import de.praeventionskette.reporting.cell.CellFigures;
import de.praeventionskette.reporting.cell.Cells;
import de.praeventionskette.reporting.path.CellKey;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;

/** Cells in their collection: {@code {_id, version, writtenAt, figures}}. */
public final class MongoCells implements Cells {
    /** All cells of a large region are more than one answer of the store may hold. */
    private static final int BATCH = 20;

    private final MongoCollection<Document> cells;
    private final Clock clock;

    public MongoCells(MongoCollection<Document> cells, Clock clock) {
        this.cells = cells;
        this.clock = clock;
    }

    @Override
    public Map<String, Long> versions(Collection<String> ids) {
        Map<String, Long> versions = new HashMap<>();
        ids.forEach(id -> versions.put(id, 0L));
        cells.find(in("_id", ids))
                .projection(Projections.include("version"))
                .forEach(each -> versions.put(each.getString("_id"), each.getLong("version")));
        return versions;
    }

    @Override
    public Set<String> write(Map<String, CellFigures> figures, Map<String, Long> versions) {
        Set<String> written = new HashSet<>();
        figures.forEach((id, each) -> {
            if (write(id, each, versions.getOrDefault(id, 0L))) {
                written.add(id);
            }
        });
        return written;
    }

    private boolean write(String id, CellFigures figures, long version) {
        Document document = new Document("_id", id)
                .append("version", version + 1)
                .append("writtenAt", Date.from(clock.instant()))
                .append("figures", FigureDocuments.write(figures));
        if (version > 0) {
            return cells.replaceOne(and(eq("_id", id), eq("version", version)), document)
                            .getMatchedCount()
                    == 1;
        }
        try {
            cells.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public List<Cell> changedSince(Instant instant) {
        return cells.find(gte("writtenAt", Date.from(instant)))
                .batchSize(BATCH)
                .map(each -> new Cell(
                        CellKey.parse(each.getString("_id")),
                        FigureDocuments.read(each.get("figures", Document.class)),
                        each.getLong("version"),
                        each.getDate("writtenAt").toInstant()))
                .into(new ArrayList<>());
    }
}
