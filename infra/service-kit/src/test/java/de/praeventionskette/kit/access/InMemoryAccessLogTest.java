package de.praeventionskette.kit.access;

import de.praeventionskette.kit.testing.StandingClock;

class InMemoryAccessLogTest implements AccessLogContract {
    private final StandingClock clock = new StandingClock(START);
    private final InMemoryAccessLog log = new InMemoryAccessLog(clock);

    @Override
    public AccessLog log() {
        return log;
    }

    @Override
    public StandingClock clock() {
        return clock;
    }

    @Override
    public void replace(AccessEntry with) {
        log.replace(with);
    }

    @Override
    public void remove(AccessEntry gone) {
        log.remove(gone);
    }
}
