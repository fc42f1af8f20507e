package de.praeventionskette.referral.notice;

import com.mongodb.client.MongoDatabase;
import de.praeventionskette.kit.aggregate.WantedIndexes;
import de.praeventionskette.referral.Stores;
import de.praeventionskette.referral.notice.mongo.MongoSubscriptions;

class MongoSubscriptionsTest implements SubscriptionsContract {
    private final Subscriptions subscriptions;

    MongoSubscriptionsTest() {
        MongoDatabase database = Stores.database();
        WantedIndexes indexes = new WantedIndexes(database);
        subscriptions = new MongoSubscriptions(Stores.in(database, indexes));
        indexes.make();
    }

    @Override
    public Subscriptions subscriptions() {
        return subscriptions;
    }
}
