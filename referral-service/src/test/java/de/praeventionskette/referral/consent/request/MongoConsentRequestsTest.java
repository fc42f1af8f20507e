package de.praeventionskette.referral.consent.request;

import com.mongodb.client.MongoDatabase;
import de.praeventionskette.kit.aggregate.WantedIndexes;
import de.praeventionskette.referral.Stores;
import de.praeventionskette.referral.consent.request.mongo.MongoConsentRequests;

class MongoConsentRequestsTest implements ConsentRequestsContract {
    private final ConsentRequests requests;

    MongoConsentRequestsTest() {
        MongoDatabase database = Stores.database();
        WantedIndexes indexes = new WantedIndexes(database);
        requests = new MongoConsentRequests(Stores.in(database, indexes), database);
        indexes.make();
    }

    @Override
    public ConsentRequests requests() {
        return requests;
    }
}
