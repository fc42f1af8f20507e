package de.praeventionskette.bench;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;

/**
 * Fills the referral store with copies of real documents under new ids, written past the service: referrals, and for each its path, its child
 * and the child's wrapped key. Every index applies to them. Listings keep the child of the original, since no other name could be read.
 */
final class ReferralClones {
    private static final int TEMPLATES = 400;
    private static final int BATCH = 1000;

    /** Two hundred thousand lie within half a year. */
    private static final long BETWEEN_MILLIS = 79_000;

    private static final InsertManyOptions UNORDERED = new InsertManyOptions().ordered(false);

    /** One referral in so many stays with the centre; the others go to other houses. */
    private static final int CENTRE_HAS_ONE_IN = 4;

    private final Stage stage;
    private final MongoCollection<Document> referrals;
    private final MongoCollection<Document> paths;
    private final MongoCollection<Document> children;
    private final MongoCollection<Document> keys;

    ReferralClones(Stage stage) {
        this.stage = stage;
        var referral = stage.store().getDatabase("referral");
        referrals = referral.getCollection("referrals");
        paths = referral.getCollection("paths");
        children = referral.getCollection("children");
        keys = stage.store().getDatabase("referral_keys").getCollection("child_keys");
    }

    /** How many referrals are stored. */
    long stored() {
        return referrals.countDocuments();
    }

    /** Adds as many as are missing; the first ones by submitting, until there are enough to copy. */
    void fillTo(int total) throws Exception {
        int tooFew = (int) Math.max(0, TEMPLATES - stored());
        Crowd.times(tooFew, SubmitBench.CONNECTIONS, SubmitBench.submission(stage));
        stage.backlog().awaitDone();
        List<Template> templates = templates();
        List<String> ids = ids(total - stored());
        for (int from = 0; from < ids.size(); from += BATCH) {
            List<Family> batch = new ArrayList<>();
            for (int number = from; number < Math.min(from + BATCH, ids.size()); number++) {
                batch.add(templates.get(number % templates.size()).copy(number, ids.get(number)));
            }
            insert(batch);
        }
    }

    /** As random as real ones; put in by their order, so that not every one of them touches other pages of the store. */
    private static List<String> ids(long number) {
        return Stream.generate(() -> UUID.randomUUID().toString())
                .limit(Math.max(0, number))
                .sorted()
                .toList();
    }

    private void insert(List<Family> batch) {
        keys.insertMany(batch.stream().map(Family::key).toList(), UNORDERED);
        children.insertMany(batch.stream().map(Family::child).toList(), UNORDERED);
        paths.insertMany(batch.stream().map(Family::path).toList(), UNORDERED);
        referrals.insertMany(batch.stream().map(Family::referral).toList(), UNORDERED);
    }

    /** What one submission leaves behind. */
    private record Family(Document referral, Document path, Document child, Document key) {}

    /**
     * A real family, and what differs in the documents of another.
     *
     * @param moment its submission, as listings sort by it
     */
    private record Template(Family family, String referral, String path, String child, String moment) {

        Family copy(int number, String id) {
            Map<String, String> ids = new HashMap<>();
            ids.put(moment, "%013d".formatted(Long.parseLong(moment) - number * BETWEEN_MILLIS));
            ids.put(referral, id);
            ids.put(path, id);
            if (number % CENTRE_HAS_ONE_IN != 0) {
                ids.put(Register.CENTRE, "messung-haus-" + number % 30);
            }
            Document listed = Copies.of(family.referral(), ids);
            ids.put(child, id);
            return new Family(
                    listed,
                    with("code", id, Copies.of(family.path(), ids)),
                    with("lookup", id, Copies.of(family.child(), ids)),
                    Copies.of(family.key(), ids));
        }

        /** Keyed hashes differ from family to family. */
        private static Document with(String field, String hash, Document document) {
            document.get("state", Document.class).put(field, hash);
            return document;
        }
    }

    private List<Template> templates() {
        List<Template> templates = new ArrayList<>();
        for (Document referral : referrals
                .find(Filters.eq("state.submission.sides.receiver.organization", Register.CENTRE))
                .limit(TEMPLATES)) {
            Document submission = referral.get("state", Document.class).get("submission", Document.class);
            String path = submission.get("way", Document.class).getString("path");
            String child = submission.get("about", Document.class).getString("child");
            Family family = new Family(referral, find(paths, path), find(children, child), find(keys, child));
            templates.add(new Template(family, referral.getString("_id"), path, child, moment(referral)));
        }
        return templates;
    }

    private static String moment(Document referral) {
        Document listing = referral.get("state", Document.class).get("listing", Document.class);
        String newest = listing.getString("newest");
        return newest.substring(0, newest.indexOf('~'));
    }

    private static Document find(MongoCollection<Document> collection, String id) {
        Document found = collection.find(Filters.eq("_id", id)).first();
        if (found == null) {
            throw new IllegalStateException("nothing under its id in " + collection.getNamespace());
        }
        return found;
    }
}
