package de.praeventionskette.referral.escalation.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import de.praeventionskette.referral.escalation.Band;
import de.praeventionskette.referral.escalation.LateFigures;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;

/** One document per region and week, written once. */
public final class MongoLateFigures implements LateFigures {
    private final MongoCollection<Document> weeks;

    public MongoLateFigures(MongoDatabase database) {
        this.weeks = database.getCollection("late_figures").withWriteConcern(WriteConcern.MAJORITY);
    }

    @Override
    public void keep(String region, Week week) {
        List<Document> towns = week.towns().stream()
                .map(town -> new Document("ags", town.ags())
                        .append("upTo7", town.upTo7().name())
                        .append("upTo28", town.upTo28().name())
                        .append("longer", town.longer().name()))
                .toList();
        try {
            weeks.insertOne(new Document("_id", id(region, week.monday()))
                    .append("region", region)
                    .append("monday", week.monday().toString())
                    .append("countedAt", week.countedAt())
                    .append("towns", towns));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    @Override
    public Optional<Week> find(String region, LocalDate monday) {
        return Optional.ofNullable(weeks.find(eq("_id", id(region, monday))).first())
                .map(found -> new Week(
                        monday,
                        found.get("countedAt", Date.class) == null
                                ? null
                                : found.get("countedAt", Date.class).toInstant(),
                        found.getList("towns", Document.class).stream()
                                .map(MongoLateFigures::town)
                                .toList()));
    }

    private static Town town(Document town) {
        return new Town(
                Objects.requireNonNull(town.getString("ags")),
                band(town, "upTo7"),
                band(town, "upTo28"),
                band(town, "longer"));
    }

    private static Band band(Document town, String field) {
        return Band.valueOf(Objects.requireNonNull(town.getString(field)));
    }

    private static String id(String region, LocalDate monday) {
        return region + "/" + monday;
    }
}
