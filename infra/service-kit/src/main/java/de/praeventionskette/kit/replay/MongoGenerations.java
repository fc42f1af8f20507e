package de.praeventionskette.kit.replay;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;

/** One pointer document per projection. */
public final class MongoGenerations implements Generations {
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoCollection<Document> pointers;

    public MongoGenerations(MongoCollection<Document> pointers) {
        this.pointers = pointers;
    }

    @Override
    public Generation read(String projection) {
        Document pointer = pointers.find(eq("_id", projection)).first();
        if (pointer == null) {
            return Generation.first(projection);
        }
        return new Generation(
                projection,
                pointer.getInteger("current", 1),
                pointer.getInteger("building"),
                Optional.ofNullable(pointer.getDate("startedAt"))
                        .map(Date::toInstant)
                        .orElse(null),
                number(pointer, "read"),
                number(pointer, "total"),
                pointer.getString("failure"));
    }

    private static long number(Document pointer, String field) {
        return pointer.get(field) instanceof Number number ? number.longValue() : 0;
    }

    @Override
    public void progress(Generation building) {
        Instant startedAt = building.startedAt();
        pointers.updateOne(
                eq("_id", building.projection()),
                Updates.combine(
                        Updates.set("current", building.current()),
                        Updates.set("building", building.building()),
                        Updates.set("startedAt", startedAt == null ? null : Date.from(startedAt)),
                        Updates.set("read", building.read()),
                        Updates.set("total", building.total()),
                        Updates.set("failure", building.failure())),
                UPSERT);
    }

    @Override
    public void switchTo(String projection, int generation) {
        pointers.updateOne(
                eq("_id", projection),
                Updates.combine(
                        Updates.set("current", generation), Updates.unset("building"), Updates.unset("failure")),
                UPSERT);
    }
}
