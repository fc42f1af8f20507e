package de.praeventionskette.referral.asking;

import de.praeventionskette.kit.testing.StandingClock;
import java.time.Instant;

class InMemoryRequestCountsTest implements RequestCountsContract {
    private final StandingClock clock = new StandingClock(Instant.parse("2026-03-02T09:00:00Z"));
    private final InMemoryRequestCounts counts = new InMemoryRequestCounts(clock);

    @Override
    public RequestCounts counts() {
        return counts;
    }

    @Override
    public StandingClock clock() {
        return clock;
    }
}
