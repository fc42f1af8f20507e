package de.praeventionskette.kit.access;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;

/** Entries and anchors as documents, and back. */
final class AccessDocuments {
    private AccessDocuments() {}

    static Document of(AccessEntry entry) {
        DataAccess access = entry.access();
        return new Document("_id", entry.id())
                .append("run", entry.run())
                .append("number", entry.number())
                .append("at", Date.from(entry.at()))
                .append("actor", access.actor())
                .append("membership", access.membership())
                .append("organization", access.organization())
                .append("unit", access.unit())
                .append("kind", access.kind())
                .append("ids", access.ids())
                .append("purpose", access.purpose())
                .append("previousHash", entry.previousHash())
                .append("hash", entry.hash());
    }

    static AccessEntry entry(Document document) {
        var access = new DataAccess(
                document.getString("actor"),
                document.getString("membership"),
                document.getString("organization"),
                document.getString("unit"),
                document.getString("kind"),
                document.getList("ids", String.class),
                document.getString("purpose"));
        return new AccessEntry(
                document.getString("run"),
                document.getLong("number"),
                at(document),
                access,
                document.getString("previousHash"),
                document.getString("hash"));
    }

    static Document of(Anchor anchor) {
        return new Document("_id", "%s/%019d".formatted(anchor.run(), anchor.number()))
                .append("run", anchor.run())
                .append("number", anchor.number())
                .append("hash", anchor.hash())
                .append("at", Date.from(anchor.at()));
    }

    static Anchor anchor(Document document) {
        return new Anchor(
                document.getString("run"), document.getLong("number"), document.getString("hash"), at(document));
    }

    private static Instant at(Document document) {
        return document.getDate("at").toInstant();
    }
}
