package de.praeventionskette.referral.reason;

import com.mongodb.client.MongoDatabase;
import de.praeventionskette.kit.aggregate.WantedIndexes;
import de.praeventionskette.referral.Stores;
import de.praeventionskette.referral.reason.mongo.MongoReasonLists;

class MongoReasonListsTest implements ReasonListsContract {
    private final ReasonLists lists;

    MongoReasonListsTest() {
        MongoDatabase database = Stores.database();
        WantedIndexes indexes = new WantedIndexes(database);
        lists = new MongoReasonLists(Stores.in(database, indexes));
        indexes.make();
    }

    @Override
    public ReasonLists lists() {
        return lists;
    }
}
