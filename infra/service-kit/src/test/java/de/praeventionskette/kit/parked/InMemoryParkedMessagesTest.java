package de.praeventionskette.kit.parked;

import java.time.Clock;

class InMemoryParkedMessagesTest implements ParkedMessagesContract {
    private final ParkedMessages parked = new InMemoryParkedMessages(Clock.systemUTC());

    @Override
    public ParkedMessages parked() {
        return parked;
    }
}
