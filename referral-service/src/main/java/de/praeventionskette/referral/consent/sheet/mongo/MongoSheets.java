package de.praeventionskette.referral.consent.sheet.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import de.praeventionskette.kit.aggregate.AggregateStore;
import de.praeventionskette.kit.aggregate.WantedIndexes;
import de.praeventionskette.referral.child.ChildId;
import de.praeventionskette.referral.consent.sheet.Sheet;
import de.praeventionskette.referral.consent.sheet.Sheet.Page;
import de.praeventionskette.referral.consent.sheet.SheetType;
import de.praeventionskette.referral.consent.sheet.Sheets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;

/** One document per sheet, its sealed pages in it; whoever does not open it does not load them. */
public final class MongoSheets implements Sheets {
    private static final String COLLECTION = "signed_sheets";
    private static final String CONTENTS = "contents";
    private static final String REFERRAL = "referral";
    private static final String DIGEST = "digest";
    private static final Bson WITHOUT_CONTENTS = Projections.exclude(CONTENTS);

    private final MongoCollection<Document> sheets;

    public MongoSheets(MongoDatabase database, WantedIndexes indexes) {
        this.sheets = database.getCollection(COLLECTION)
                .withWriteConcern(WriteConcern.MAJORITY)
                .withReadConcern(ReadConcern.MAJORITY);
        indexes.want(COLLECTION, Indexes.ascending(REFERRAL, "at"), new IndexOptions());
    }

    @Override
    public Sheet keep(Sheet sheet, List<byte[]> sealed, String digest) {
        try {
            sheets.insertOne(document(sheet)
                    .append(DIGEST, digest)
                    .append(CONTENTS, sealed.stream().map(Binary::new).toList()));
            return sheet;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            Document first = sheets.find(eq("_id", sheet.id()))
                    .projection(WITHOUT_CONTENTS)
                    .first();
            if (first == null || !digest.equals(first.getString(DIGEST))) {
                throw new AggregateStore.KeyReused();
            }
            return sheet(first);
        }
    }

    @Override
    public Optional<Sheet> find(String id) {
        return Optional.ofNullable(
                        sheets.find(eq("_id", id)).projection(WITHOUT_CONTENTS).first())
                .map(MongoSheets::sheet);
    }

    @Override
    public List<Sheet> of(String referral, int limit) {
        return sheets.find(eq(REFERRAL, referral))
                .projection(WITHOUT_CONTENTS)
                .sort(Sorts.ascending("at"))
                .limit(limit)
                .map(MongoSheets::sheet)
                .into(new ArrayList<>());
    }

    @Override
    public Optional<byte[]> sealed(String id, int page) {
        return Optional.ofNullable(sheets.find(eq("_id", id)).first())
                .map(found -> found.getList(CONTENTS, Binary.class))
                .filter(pages -> page < pages.size())
                .map(pages -> pages.get(page).getData());
    }

    @Override
    public void remove(String id) {
        sheets.deleteOne(eq("_id", id));
    }

    private static Document document(Sheet sheet) {
        return new Document("_id", sheet.id())
                .append("region", sheet.region())
                .append(REFERRAL, sheet.referral())
                .append("child", sheet.child().value())
                .append(
                        "pages",
                        sheet.pages().stream()
                                .map(page -> new Document("type", page.type().name()).append("bytes", page.bytes()))
                                .toList())
                .append("subject", sheet.subject())
                .append("at", Date.from(sheet.at()));
    }

    private static Sheet sheet(Document kept) {
        return new Sheet(
                kept.getString("_id"),
                kept.getString("region"),
                kept.getString(REFERRAL),
                new ChildId(kept.getString("child")),
                kept.getList("pages", Document.class).stream()
                        .map(page -> new Page(
                                SheetType.valueOf(page.getString("type")),
                                Objects.requireNonNull(page.getInteger("bytes"))))
                        .toList(),
                kept.getString("subject"),
                Instant.ofEpochMilli(kept.getDate("at").getTime()));
    }
}
