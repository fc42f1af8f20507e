package de.praeventionskette.referral.wiring;

import de.praeventionskette.referral.notice.SendLetters;
import de.praeventionskette.referral.notice.Subscriptions;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;

/** How sending letters goes, for operators; numbers only. */
final class LetterFigures implements SendLetters.Figures {
    private static final int MOST_COUNTED = 1000;

    private final Counter sent;
    private final Counter failed;
    private final Counter refused;

    LetterFigures(MeterRegistry meters, Subscriptions subscriptions, Clock clock) {
        meters.gauge("notices.due", subscriptions, all -> all.countDue(clock.instant(), MOST_COUNTED));
        sent = meters.counter("notices.sent");
        failed = meters.counter("notices.failed");
        refused = meters.counter("notices.refused");
    }

    @Override
    public void sent() {
        sent.increment();
    }

    @Override
    public void failed() {
        failed.increment();
    }

    @Override
    public void refused() {
        refused.increment();
    }
}
