package de.praeventionskette.reporting.cell.mongo;

import com.mongodb.client.MongoCollection;
import de.praeventionskette.kit.replay.Derived;
import de.praeventionskette.reporting.cell.CellGenerations;
import de.praeventionskette.reporting.path.mongo.MongoPathRows;
import org.bson.Document;

/** Cells are made of the rows of paths: all are, when no row is pending. */
public final class CountedCells implements Derived {
    private final CellGenerations cells;

    public CountedCells(CellGenerations cells) {
        this.cells = cells;
    }

    @Override
    public void forget(int generation) {
        cells.drop(generation);
    }

    @Override
    public boolean isMade(MongoCollection<Document> rows) {
        return new MongoPathRows(rows).pending(1).isEmpty();
    }
}
