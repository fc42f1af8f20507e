package de.praeventionskette.reporting.path.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import de.praeventionskette.reporting.path.PathRow;
import de.praeventionskette.reporting.path.PathRows;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The rows of one generation in their collection. */
public final class MongoPathRows implements PathRows {
    private static final int BATCH = 2000;

    private final MongoCollection<Document> rows;

    public MongoPathRows(MongoCollection<Document> rows) {
        this.rows = rows;
    }

    @Override
    public List<Pending> pending(int limit) {
        return rows.find(eq("pending", true))
                .projection(Projections.include("sequence", "cell", "touched"))
                .sort(Sorts.ascending("cell"))
                .limit(limit)
                .map(each -> new Pending(
                        each.getString("_id"),
                        each.getLong("sequence"),
                        each.getString("cell"),
                        each.getList("touched", String.class, List.of())))
                .into(new ArrayList<>());
    }

    @Override
    public List<PathRow> inCells(Collection<String> cells) {
        return cells.isEmpty() ? List.of() : read(in("cell", cells));
    }

    @Override
    public void settle(Collection<Pending> recomputed) {
        if (recomputed.isEmpty()) {
            return;
        }
        List<UpdateOneModel<Document>> writes = recomputed.stream()
                .map(each -> new UpdateOneModel<Document>(
                        and(eq("_id", each.id()), eq("sequence", each.sequence())), settled(each)))
                .toList();
        rows.bulkWrite(writes, new BulkWriteOptions().ordered(false));
    }

    /** What it touches changes only together with its sequence, which guards this update. */
    private static Bson settled(Pending each) {
        String cell = each.cell();
        return Updates.combine(
                Updates.unset("pending"),
                cell == null ? Updates.unset("touched") : Updates.set("touched", List.of(cell)));
    }

    @Override
    public Changes changedSince(Instant instant) {
        List<PathRow> changed = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        Instant latest = Instant.EPOCH;
        for (Document each : rows.find(gte("writtenAt", Date.from(instant))).batchSize(BATCH)) {
            Instant at = each.getDate("writtenAt").toInstant();
            latest = at.isAfter(latest) ? at : latest;
            if (each.getBoolean("gone", false)) {
                gone.add(each.getString("_id"));
            } else {
                changed.add(RowDocuments.row(each));
            }
        }
        return new Changes(changed, gone, latest);
    }

    @Override
    public List<PathRow> activeSince(LocalDate day) {
        return read(gte("lastDay", day.toString()));
    }

    @Override
    public void forEach(String region, Consumer<PathRow> each) {
        rows.find(eq("region", region)).batchSize(BATCH).map(RowDocuments::row).forEach(each);
    }

    @Override
    public Set<String> regions() {
        Set<String> regions = new HashSet<>();
        rows.distinct("region", String.class).forEach(each -> {
            if (each != null) {
                regions.add(each);
            }
        });
        return regions;
    }

    private List<PathRow> read(Bson filter) {
        return rows.find(filter).batchSize(BATCH).map(RowDocuments::row).into(new ArrayList<>());
    }
}
