package de.praeventionskette.referral.absence;

import com.mongodb.client.MongoDatabase;
import de.praeventionskette.kit.aggregate.WantedIndexes;
import de.praeventionskette.referral.Stores;
import de.praeventionskette.referral.absence.mongo.MongoAbsences;

class MongoAbsencesTest implements AbsencesContract {
    private final Absences absences;

    MongoAbsencesTest() {
        MongoDatabase database = Stores.database();
        WantedIndexes indexes = new WantedIndexes(database);
        absences = new MongoAbsences(Stores.in(database, indexes));
        indexes.make();
    }

    @Override
    public Absences absences() {
        return absences;
    }
}
