package de.praeventionskette.referral.deadline;

import com.mongodb.client.MongoDatabase;
import de.praeventionskette.kit.aggregate.WantedIndexes;
import de.praeventionskette.referral.Stores;
import de.praeventionskette.referral.deadline.mongo.MongoDeadlineBook;

class MongoDeadlineBookTest implements DeadlineBookContract {
    private final DeadlineBook book;

    MongoDeadlineBookTest() {
        MongoDatabase database = Stores.database();
        WantedIndexes indexes = new WantedIndexes(database);
        book = new MongoDeadlineBook(Stores.in(database, indexes));
        indexes.make();
    }

    @Override
    public DeadlineBook book() {
        return book;
    }
}
