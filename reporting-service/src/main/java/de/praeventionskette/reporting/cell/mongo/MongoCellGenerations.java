package de.praeventionskette.reporting.cell.mongo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import de.praeventionskette.kit.aggregate.WantedIndexes;
import de.praeventionskette.reporting.cell.CellGenerations;
import de.praeventionskette.reporting.cell.Cells;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One collection of cells per generation of rows. */
public final class MongoCellGenerations implements CellGenerations {
    private final MongoDatabase database;
    private final WantedIndexes indexes;
    private final Clock clock;
    private final Map<Integer, Cells> opened = new ConcurrentHashMap<>();

    public MongoCellGenerations(MongoDatabase database, WantedIndexes indexes, Clock clock) {
        this.database = database;
        this.indexes = indexes;
        this.clock = clock;
    }

    @Override
    public Cells cells(int generation) {
        return opened.computeIfAbsent(generation, number -> {
            String name = name(number);
            indexes.want(name, Indexes.ascending("writtenAt"), new IndexOptions());
            return new MongoCells(database.getCollection(name), clock);
        });
    }

    @Override
    public void drop(int generation) {
        opened.remove(generation);
        database.getCollection(name(generation)).drop();
    }

    private static String name(int generation) {
        return "cells_g" + generation;
    }
}
