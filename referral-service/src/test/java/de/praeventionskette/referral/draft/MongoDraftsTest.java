package de.praeventionskette.referral.draft;

import com.mongodb.client.MongoDatabase;
import de.praeventionskette.kit.aggregate.WantedIndexes;
import de.praeventionskette.referral.Stores;
import de.praeventionskette.referral.draft.mongo.MongoDraftKeys;
import de.praeventionskette.referral.draft.mongo.MongoDrafts;

class MongoDraftsTest implements DraftsContract {
    private final Drafts drafts;
    private final DraftKeys keys = new MongoDraftKeys(Stores.database());

    MongoDraftsTest() {
        MongoDatabase database = Stores.database();
        WantedIndexes indexes = new WantedIndexes(database);
        drafts = new MongoDrafts(database, indexes);
        indexes.make();
    }

    @Override
    public Drafts drafts() {
        return drafts;
    }

    @Override
    public DraftKeys keys() {
        return keys;
    }
}
