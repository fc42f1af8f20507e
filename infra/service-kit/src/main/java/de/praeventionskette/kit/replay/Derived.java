package de.praeventionskette.kit.replay;

import com.mongodb.client.MongoCollection;
import org.bson.Document;

/**
 * What a service makes of the rows of a generation, such as counts. A generation is shown only when that is made too: else
 * readers would see less than there is.
 */
public interface Derived {
    /** Nothing is made of the rows. */
    Derived NOTHING = new Derived() {
        @Override
        public void forget(int generation) {
            // there is nothing to forget
        }

        @Override
        public boolean isMade(MongoCollection<Document> rows) {
            return true;
        }
    };

    /** Drops what an interrupted replay may have made of an earlier attempt at this generation. */
    void forget(int generation);

    /** Whether everything has been made of these rows. */
    boolean isMade(MongoCollection<Document> rows);
}
