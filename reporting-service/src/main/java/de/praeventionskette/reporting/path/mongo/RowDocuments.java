package de.praeventionskette.reporting.path.mongo;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import de.praeventionskette.contracts.vocabulary.Reason;
import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import de.praeventionskette.reporting.path.PathRow;
import de.praeventionskette.reporting.path.Phase;
import de.praeventionskette.reporting.path.StateOn;
import de.praeventionskette.reporting.path.Station;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Rows as documents. A write marks the row pending and keeps every cell it touches, until these are recomputed. */
public final class RowDocuments {
    /** For the queries of {@link MongoPathRows}. */
    public static final List<Bson> INDEXES = List.of(
            Indexes.ascending("pending", "cell"),
            Indexes.ascending("cell"),
            Indexes.ascending("lastDay"),
            Indexes.ascending("writtenAt"),
            Indexes.ascending("region"));

    private RowDocuments() {}

    /** Update of a row to a published state. */
    public static Bson change(PathRow row, Instant now) {
        String cell = row.cell().id();
        return Updates.combine(
                Updates.set("region", row.region()),
                Updates.set("municipality", row.municipality()),
                Updates.set("entryDay", row.entryDay().toString()),
                Updates.set("phase", row.phase().name()),
                Updates.set("cell", cell),
                Updates.set("lastDay", row.lastDay().toString()),
                Updates.set(
                        "stations",
                        row.stations().stream().map(RowDocuments::document).toList()),
                Updates.addToSet("touched", cell),
                Updates.set("writtenAt", Date.from(now)),
                Updates.set("pending", true));
    }

    /** Update of a row to a stub; the cells it touched are kept until they are recomputed. */
    public static Bson gone(Instant now) {
        return Updates.combine(
                Updates.unset("region"),
                Updates.unset("municipality"),
                Updates.unset("entryDay"),
                Updates.unset("phase"),
                Updates.unset("cell"),
                Updates.unset("lastDay"),
                Updates.unset("stations"),
                Updates.set("writtenAt", Date.from(now)),
                Updates.set("pending", true));
    }

    static PathRow row(Document document) {
        return new PathRow(
                text(document, "_id"),
                text(document, "region"),
                text(document, "municipality"),
                LocalDate.parse(text(document, "entryDay")),
                Phase.valueOf(text(document, "phase")),
                document.getList("stations", Document.class, List.of()).stream()
                        .map(RowDocuments::station)
                        .toList());
    }

    private static Document document(Station station) {
        Reason reason = station.reason();
        return new Document("number", station.number())
                .append("follows", station.follows())
                .append("field", station.field())
                .append("team", station.team())
                .append("sender", station.sender())
                .append(
                        "states",
                        station.states().stream()
                                .map(each -> new Document("state", each.state().name())
                                        .append("day", each.day().toString()))
                                .toList())
                .append("reason", reason == null ? null : reason.name());
    }

    private static Station station(Document document) {
        String reason = document.getString("reason");
        return new Station(
                document.getInteger("number"),
                follows(document),
                text(document, "field"),
                text(document, "team"),
                text(document, "sender"),
                document.getList("states", Document.class, List.of()).stream()
                        .map(each -> new StateOn(
                                ReferralStatus.valueOf(text(each, "state")), LocalDate.parse(text(each, "day"))))
                        .toList(),
                reason == null ? null : Reason.valueOf(reason));
    }

    private static @Nullable Integer follows(Document document) {
        return document.getInteger("follows");
    }

    private static String text(Document document, String field) {
        return Objects.requireNonNull(document.getString(field), field);
    }
}
