package de.praeventionskette.kit.ops;

import de.praeventionskette.kit.problem.Conflict;
import de.praeventionskette.kit.problem.NotFound;
import de.praeventionskette.kit.relay.Lease;
import de.praeventionskette.kit.replay.Generation;
import de.praeventionskette.kit.replay.Generations;
import de.praeventionskette.kit.replay.Projection;
import de.praeventionskette.kit.replay.Replay;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Starts replays, one at a time per service, and takes up those that a crash has interrupted. */
final class ReplayDesk implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ReplayDesk.class);
    private static final int LOOK_SECONDS = 3;

    private final List<Projection> projections;
    private final Generations generations;
    private final Replay replay;
    private final Lease lease;
    private final AtomicReference<@Nullable Projection> running = new AtomicReference<>();
    private volatile @Nullable ScheduledExecutorService watch;

    ReplayDesk(List<Projection> projections, Generations generations, Replay replay, Lease lease) {
        this.projections = projections;
        this.generations = generations;
        this.replay = replay;
        this.lease = lease;
    }

    List<Generation> state() {
        return projections.stream().map(each -> generations.read(each.name())).toList();
    }

    Generation begin(String name) {
        Projection projection = projections.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("projection.not-found"));
        if (!lease.hold() || !running.compareAndSet(null, projection)) {
            throw new Conflict("replay.running");
        }
        Generation now = generations.read(name);
        Generation begun = new Generation(name, now.current(), now.current() + 1, null, 0, 0, null);
        generations.progress(begun);
        Thread.ofPlatform().daemon().name("replay").start(() -> run(projection));
        return begun;
    }

    private void run(Projection projection) {
        try {
            Generation done = replay.run(projection);
            LOG.info("replayed {} into generation {}, {} events", projection.name(), done.current(), done.read());
            lease.release();
        } catch (RuntimeException e) {
            LOG.error("replay of {} waits", projection.name(), e);
        } finally {
            running.set(null);
        }
    }

    private void look() {
        try {
            if (running.get() != null) {
                lease.hold();
                return;
            }
            for (Projection each : projections) {
                boolean interrupted = generations.read(each.name()).building() != null;
                if (interrupted && lease.hold() && running.compareAndSet(null, each)) {
                    LOG.info("takes up the replay of {}", each.name());
                    Thread.ofPlatform().daemon().name("replay").start(() -> run(each));
                    return;
                }
            }
        } catch (RuntimeException e) {
            LOG.debug("replays wait: {}", e.getClass().getName());
        }
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("replay-watch").factory());
        watch = started;
        if (!projections.isEmpty()) {
            started.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
        }
    }

    @Override
    public void stop() {
        ScheduledExecutorService started = watch;
        watch = null;
        if (started != null) {
            started.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return watch != null;
    }
}
