package de.praeventionskette.kit.parked;

import de.praeventionskette.kit.aggregate.StoreFixture;
import java.time.Clock;

class MongoParkedMessagesTest implements ParkedMessagesContract {
    private final ParkedMessages parked =
            new MongoParkedMessages(StoreFixture.database().getCollection("parked"), Clock.systemUTC());

    @Override
    public ParkedMessages parked() {
        return parked;
    }
}
