package de.praeventionskette.referral.reason;

import de.praeventionskette.referral.InMemoryReasonLists;
import java.time.Clock;

class InMemoryReasonListsTest implements ReasonListsContract {
    private final ReasonLists lists = new InMemoryReasonLists(Clock.systemUTC());

    @Override
    public ReasonLists lists() {
        return lists;
    }
}
