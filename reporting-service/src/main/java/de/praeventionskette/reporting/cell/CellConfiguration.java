package de.praeventionskette.reporting.cell;

import com.mongodb.client.MongoDatabase;
import de.praeventionskette.kit.aggregate.WantedIndexes;
import de.praeventionskette.kit.replay.Derived;
import de.praeventionskette.reporting.cell.mongo.CountedCells;
import de.praeventionskette.reporting.cell.mongo.MongoCellGenerations;
import de.praeventionskette.reporting.path.Generations;
import de.praeventionskette.reporting.path.RowSignal;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Cells and who recomputes them. */
@Configuration(proxyBeanMethods = false)
public class CellConfiguration {
    private static final int BATCH = 300;

    @Bean
    CellGenerations cellGenerations(MongoDatabase serviceDatabase, WantedIndexes indexes, Clock clock) {
        return new MongoCellGenerations(serviceDatabase, indexes, clock);
    }

    @Bean
    Derived countedCells(CellGenerations cells) {
        return new CountedCells(cells);
    }

    @Bean(initMethod = "start", destroyMethod = "stop")
    CellWorker cellWorker(Generations livingPaths, CellGenerations cells, RowSignal written) {
        CellWorker worker = new CellWorker(livingPaths, cells, new RecomputeCells(BATCH));
        written.onWrite(worker::wake);
        return worker;
    }
}
