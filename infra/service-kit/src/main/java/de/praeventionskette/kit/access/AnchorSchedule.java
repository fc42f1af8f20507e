package de.praeventionskette.kit.access;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Anchors the log every hour and when the service stops. A failed anchor is set by the next one. */
final class AnchorSchedule implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(AnchorSchedule.class);
    private static final Duration EVERY = Duration.ofHours(1);

    private final AccessLog accessLog;
    private @Nullable ScheduledExecutorService timer;

    AnchorSchedule(AccessLog accessLog) {
        this.accessLog = accessLog;
    }

    @Override
    public synchronized void start() {
        var started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("access-anchors").factory());
        started.scheduleAtFixedRate(this::anchor, EVERY.toMinutes(), EVERY.toMinutes(), TimeUnit.MINUTES);
        timer = started;
    }

    @Override
    public synchronized void stop() {
        if (timer != null) {
            timer.shutdownNow();
            timer = null;
            anchor();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return timer != null;
    }

    private void anchor() {
        try {
            accessLog.anchor();
        } catch (RuntimeException away) {
            log.warn("The access log could not be anchored; the next anchor covers it", away);
        }
    }
}
