package de.praeventionskette.reporting.cell.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import de.praeventionskette.local.platform.TestPlatform;
import de.praeventionskette.reporting.cell.Cells;
import de.praeventionskette.reporting.cell.CountPaths;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class MongoCellsTest {
    private static final int CELLS = 120;
    private static final String HALF_A_MEGABYTE = "x".repeat(500_000);

    @Test
    void moreCellsThanOneAnswerOfTheStoreMayHoldAreReadAllTheSame() {
        try (MongoClient client = MongoClients.create(TestPlatform.get().mongoUri())) {
            MongoCollection<Document> documents =
                    client.getDatabase("cells-" + UUID.randomUUID()).getCollection("cells");
            Cells cells = new MongoCells(documents, Clock.systemUTC());
            for (int number = 0; number < CELLS; number++) {
                String id = "03241|%08d|2026-H1|AFTER_BIRTH|0".formatted(number);
                cells.write(Map.of(id, CountPaths.of(List.of())), Map.of());
                documents.updateOne(Filters.eq("_id", id), Updates.set("large", HALF_A_MEGABYTE));
            }

            assertThat(cells.changedSince(Instant.EPOCH)).hasSize(CELLS);
        }
    }
}
