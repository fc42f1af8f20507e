package de.praeventionskette.referral.consent.sheet;

import com.mongodb.client.MongoDatabase;
import de.praeventionskette.kit.aggregate.WantedIndexes;
import de.praeventionskette.referral.Stores;
import de.praeventionskette.referral.consent.sheet.mongo.MongoSheets;

class MongoSheetsTest implements SheetsContract {
    private final Sheets sheets;

    MongoSheetsTest() {
        MongoDatabase database = Stores.database();
        WantedIndexes indexes = new WantedIndexes(database);
        sheets = new MongoSheets(database, indexes);
        indexes.make();
    }

    @Override
    public Sheets sheets() {
        return sheets;
    }
}
