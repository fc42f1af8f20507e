package de.praeventionskette.kit.access;

class InMemoryAccessLogTest implements AccessLogContract {
    private final TickingClock clock = new TickingClock();
    private final InMemoryAccessLog log = new InMemoryAccessLog(clock);

    @Override
    public AccessLog log() {
        return log;
    }

    @Override
    public TickingClock clock() {
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
