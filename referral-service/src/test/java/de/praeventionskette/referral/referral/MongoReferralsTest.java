package de.praeventionskette.referral.referral;

import com.mongodb.client.MongoDatabase;
import de.praeventionskette.kit.aggregate.WantedIndexes;
import de.praeventionskette.referral.Stores;
import de.praeventionskette.referral.referral.kafka.PlacementsOut;
import de.praeventionskette.referral.referral.mongo.MongoReferrals;
import java.util.List;

class MongoReferralsTest implements ReferralsContract {
    private final Referrals referrals;

    MongoReferralsTest() {
        MongoDatabase database = Stores.database();
        WantedIndexes indexes = new WantedIndexes(database);
        referrals = new MongoReferrals(Stores.in(database, indexes), new PlacementsOut(), List.of());
        indexes.make();
    }

    @Override
    public Referrals referrals() {
        return referrals;
    }
}
