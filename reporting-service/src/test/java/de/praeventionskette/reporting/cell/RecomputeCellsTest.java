package de.praeventionskette.reporting.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import de.praeventionskette.local.platform.TestPlatform;
import de.praeventionskette.reporting.cell.mongo.MongoCells;
import de.praeventionskette.reporting.path.PathRow;
import de.praeventionskette.reporting.path.PathRows;
import de.praeventionskette.reporting.path.Phase;
import de.praeventionskette.reporting.path.StateOn;
import de.praeventionskette.reporting.path.Station;
import de.praeventionskette.reporting.path.mongo.MongoPathRows;
import de.praeventionskette.reporting.path.mongo.RowDocuments;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Crashes between any two writes, and another instance in between: the cell ends up as the rows say. */
class RecomputeCellsTest {
    private final MongoClient client = MongoClients.create(TestPlatform.get().mongoUri());
    private final MongoDatabase database = client.getDatabase("cells-" + UUID.randomUUID());
    private final MongoCollection<Document> documents = database.getCollection("rows");
    private final PathRows rows = new MongoPathRows(documents);
    private final Cells cells = new MongoCells(database.getCollection("cells"), Clock.systemUTC());
    private final RecomputeCells recompute = new RecomputeCells(10);

    @AfterEach
    void close() {
        client.close();
    }

    private static PathRow row(String municipality) {
        return row("p", municipality);
    }

    private static PathRow row(String id, String municipality) {
        Station station = new Station(
                1, null, "HEALTH", "t", "s", List.of(new StateOn(ReferralStatus.REQUESTED, LocalDate.EPOCH)), null);
        return new PathRow(id, "03241", municipality, LocalDate.EPOCH, Phase.AFTER_BIRTH, List.of(station));
    }

    private void write(Bson change, long sequence) {
        documents.updateOne(
                new Document("_id", "p"),
                Updates.combine(change, Updates.set("sequence", sequence)),
                new UpdateOptions().upsert(true));
    }

    private void recorded(String municipality, long sequence) {
        write(Updates.combine(RowDocuments.change(row(municipality), Instant.EPOCH), Updates.unset("gone")), sequence);
    }

    private void gone(long sequence) {
        write(Updates.combine(RowDocuments.gone(Instant.EPOCH), Updates.set("gone", true)), sequence);
    }

    private int families(String municipality) {
        return cells.changedSince(Instant.EPOCH).stream()
                .filter(cell -> cell.key().municipality().equals(municipality))
                .mapToInt(cell -> cell.figures().families())
                .sum();
    }

    private void runToTheEnd() {
        while (recompute.run(rows, cells) > 0) {
            assertThat(documents.countDocuments()).isEqualTo(1);
        }
    }

    @Test
    void aRowThatMovedBackAndForthIsInItsPresentCellOnly() {
        recorded("03241001", 1);
        runToTheEnd();
        recorded("03241002", 2);
        recorded("03241001", 3);
        runToTheEnd();
        gone(4);
        runToTheEnd();

        assertThat(families("03241001")).isZero();
        assertThat(families("03241002")).isZero();
        assertThat(rows.pending(10)).isEmpty();
    }

    @Test
    void aCrashBeforeTheRowsAreSettledIsMadeUpForInTheNextRun() {
        recorded("03241001", 1);
        Crash crash = new Crash(rows);

        assertThatThrownBy(() -> recompute.run(crash, cells)).isInstanceOf(Crashed.class);
        assertThat(rows.pending(10)).hasSize(1);
        runToTheEnd();

        assertThat(families("03241001")).isEqualTo(1);
        assertThat(rows.pending(10)).isEmpty();
    }

    @Test
    void anInstanceThatReadOldRowsNeverOverwritesWhatAnotherHasRecomputedSince() {
        recorded("03241001", 1);
        Set<String> cell = Set.of(row("03241001").cell().id());
        Map<String, Long> seenBefore = cells.versions(cell);
        CellFigures stale = CountPaths.of(rows.inCells(cell));
        gone(2);
        runToTheEnd();

        assertThat(cells.write(Map.of(cell.iterator().next(), stale), seenBefore))
                .isEmpty();
        assertThat(families("03241001")).isZero();
    }

    @Test
    void aRowThatChangesWhileItsCellIsRecomputedStaysPending() {
        recorded("03241001", 1);
        List<PathRows.Pending> seen = rows.pending(10);
        recorded("03241002", 2);

        rows.settle(seen);

        assertThat(rows.pending(10)).hasSize(1);
        runToTheEnd();
        assertThat(families("03241001")).isZero();
        assertThat(families("03241002")).isEqualTo(1);
    }

    @Test
    void aBacklogIsWorkedOffCellByCellSoThatTheRowsOfACellAreReadAFewTimesOnly() {
        List<String> ids = IntStream.iterate(0, number -> number + 1)
                .mapToObj(number -> "p" + number)
                .filter(id -> row(id, "03241001").cell().slice() == 0)
                .limit(200)
                .toList();
        for (int number = 0; number < ids.size(); number++) {
            PathRow row = row(ids.get(number), "032410%02d".formatted(1 + number % 10));
            documents.insertOne(new Document("_id", row.id()).append("sequence", 1L));
            documents.updateOne(new Document("_id", row.id()), RowDocuments.change(row, Instant.EPOCH));
        }
        Counting counting = new Counting(rows, new AtomicInteger());

        while (recompute.run(counting, cells) > 0) {
            assertThat(counting.read()).hasValueLessThanOrEqualTo(3 * ids.size());
        }

        assertThat(families("03241007")).isEqualTo(20);
        assertThat(rows.pending(10)).isEmpty();
    }

    private static final class Crashed extends RuntimeException {}

    /** Rows that are those of the store, but for what a test changes. */
    private interface Same extends PathRows {
        PathRows rows();

        @Override
        default List<Pending> pending(int limit) {
            return rows().pending(limit);
        }

        @Override
        default List<PathRow> inCells(Collection<String> wanted) {
            return rows().inCells(wanted);
        }

        @Override
        default void settle(Collection<Pending> recomputed) {
            rows().settle(recomputed);
        }

        @Override
        default Changes changedSince(Instant instant) {
            return rows().changedSince(instant);
        }

        @Override
        default List<PathRow> activeSince(LocalDate day) {
            return rows().activeSince(day);
        }

        @Override
        default void forEach(String region, Consumer<PathRow> each) {
            rows().forEach(region, each);
        }

        @Override
        default Set<String> regions() {
            return rows().regions();
        }
    }

    /** Rows of an instance that dies before it settles them. */
    private record Crash(PathRows rows) implements Same {
        @Override
        public void settle(Collection<Pending> recomputed) {
            throw new Crashed();
        }
    }

    /** Counts the rows that are read. */
    private record Counting(PathRows rows, AtomicInteger read) implements Same {
        @Override
        public List<PathRow> inCells(Collection<String> wanted) {
            List<PathRow> found = rows.inCells(wanted);
            read.addAndGet(found.size());
            return found;
        }
    }
}
