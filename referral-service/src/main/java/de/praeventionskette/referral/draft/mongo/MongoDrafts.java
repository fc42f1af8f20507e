package de.praeventionskette.referral.draft.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import de.praeventionskette.kit.aggregate.WantedIndexes;
import de.praeventionskette.referral.draft.Author;
import de.praeventionskette.referral.draft.Draft;
import de.praeventionskette.referral.draft.DraftId;
import de.praeventionskette.referral.draft.Drafts;
import de.praeventionskette.referral.draft.SaveMark;
import de.praeventionskette.referral.draft.SealedForm;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Drafts as documents: {@code {_id, region, organization, subject, key, page, count, seen, form, savedAt, due}}; of a removed
 * one {@code {_id, region, removed, due}} is left. No aggregates: they have no events, and they do go.
 */
public final class MongoDrafts implements Drafts {
    private static final String NAME = "drafts";
    private static final String SAVED = "savedAt";
    private static final String DUE = "due";
    private static final String REMOVED = "removed";
    private static final List<String> CONTENT =
            List.of("organization", "subject", "key", "page", "count", "seen", "form", SAVED);

    private final MongoCollection<Document> drafts;

    public MongoDrafts(MongoDatabase database, WantedIndexes indexes) {
        this.drafts = database.getCollection(NAME)
                .withWriteConcern(WriteConcern.MAJORITY)
                .withReadConcern(ReadConcern.MAJORITY);
        indexes.want(NAME, Indexes.ascending("region", "organization", "subject", SAVED), new IndexOptions());
        indexes.want(NAME, Indexes.ascending(DUE), new IndexOptions());
    }

    @Override
    public Optional<Draft> find(DraftId id) {
        return Optional.ofNullable(drafts.find(eq("_id", id.value())).first())
                .filter(found -> !found.containsKey(REMOVED))
                .map(MongoDrafts::read);
    }

    @Override
    public boolean isTaken(DraftId id) {
        return drafts.find(eq("_id", id.value())).projection(include("_id")).first() != null;
    }

    @Override
    public List<Draft> of(Author author, Instant since, int limit) {
        Bson list = and(
                eq("region", author.region()),
                eq("organization", author.organization()),
                eq("subject", author.subject()),
                gt(SAVED, Date.from(since)));
        return drafts.find(list)
                .sort(new Document(SAVED, -1))
                .limit(limit)
                .map(MongoDrafts::read)
                .into(new ArrayList<>());
    }

    @Override
    public boolean begin(Draft draft) {
        try {
            drafts.insertOne(write(draft));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return false;
        }
    }

    @Override
    public boolean replace(SaveMark before, Draft next) {
        Bson unchanged = and(eq("_id", next.id().value()), eq("page", before.page()), eq("count", before.count()));
        return drafts.replaceOne(unchanged, write(next)).getMatchedCount() == 1;
    }

    @Override
    public void remove(DraftId id, String region, Instant takenUntil) {
        Document left = new Document("_id", id.value())
                .append("region", region)
                .append(REMOVED, true)
                .append(DUE, Date.from(takenUntil));
        boolean known = drafts.replaceOne(eq("_id", id.value()), left).getMatchedCount() == 1;
        if (!known) {
            takeUnknown(id, left);
        }
    }

    /** Somebody may begin the draft at the same moment. */
    private void takeUnknown(DraftId id, Document left) {
        try {
            drafts.replaceOne(eq("_id", id.value()), left, new ReplaceOptions().upsert(true));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            drafts.replaceOne(eq("_id", id.value()), left);
        }
    }

    @Override
    public List<DraftId> due(Instant now, int limit) {
        return drafts.find(lte(DUE, Date.from(now)))
                .sort(new Document(DUE, 1))
                .limit(limit)
                .map(found -> new DraftId(found.getString("_id")))
                .into(new ArrayList<>());
    }

    @Override
    public boolean expire(DraftId id, Instant now) {
        List<Bson> updates = new ArrayList<>(List.of(set(REMOVED, true)));
        CONTENT.forEach(field -> updates.add(unset(field)));
        return drafts.updateOne(and(eq("_id", id.value()), lte(DUE, Date.from(now))), combine(updates))
                        .getMatchedCount()
                == 1;
    }

    @Override
    public void free(DraftId id) {
        drafts.deleteOne(and(eq("_id", id.value()), eq(REMOVED, true)));
    }

    private static Document write(Draft draft) {
        return new Document("_id", draft.id().value())
                .append("region", draft.author().region())
                .append("organization", draft.author().organization())
                .append("subject", draft.author().subject())
                .append("key", draft.key())
                .append("page", draft.mark().page())
                .append("count", draft.mark().count())
                .append("seen", draft.mark().seen())
                .append("form", draft.form().value())
                .append(SAVED, Date.from(draft.savedAt()))
                .append(DUE, Date.from(draft.expiresAt()));
    }

    private static Draft read(Document found) {
        return new Draft(
                new DraftId(found.getString("_id")),
                new Author(found.getString("region"), found.getString("organization"), found.getString("subject")),
                found.getString("key"),
                new SaveMark(found.getString("page"), found.getLong("count"), found.getLong("seen")),
                new SealedForm(found.getString("form")),
                found.getDate(SAVED).toInstant());
    }
}
