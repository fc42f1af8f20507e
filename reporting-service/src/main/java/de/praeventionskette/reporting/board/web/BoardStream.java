package de.praeventionskette.reporting.board.web;

import de.praeventionskette.kit.problem.TooMany;
import de.praeventionskette.reporting.board.Board;
import de.praeventionskette.reporting.board.LiveWeek;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Sends boards to who watches: the figures as they are when watching begins, then whenever they changed; never single events.
 * One thread looks for all, at once when rows were written here, else a few times a second.
 */
final class BoardStream implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(BoardStream.class);
    private static final int MOST = 300;
    private static final int MOST_PER_PERSON = 4;
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final long LOOK_MILLIS = 200;
    private static final long PAUSE_MILLIS = 50;

    private final LiveWeek live;
    private final BoardRendering rendering;
    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();
    private final Semaphore signal = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;

    BoardStream(LiveWeek live, BoardRendering rendering) {
        this.live = live;
        this.rendering = rendering;
    }

    /** What one connection watches. */
    private record Watched(String region, Optional<String> municipality) {}

    private static final class Watcher {
        private final String subject;
        private final Watched watched;
        private final Locale language;
        private final SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
        private @Nullable Board shown;
        private long sentAt = System.nanoTime();

        private Watcher(String subject, Watched watched, Locale language) {
            this.subject = subject;
            this.watched = watched;
            this.language = language;
        }
    }

    /** Begins to watch; refuses with 429 if somebody watches too often, or too many do. */
    SseEmitter watch(String subject, String region, Optional<String> municipality, Locale language) {
        long own =
                watchers.stream().filter(each -> each.subject.equals(subject)).count();
        if (own >= MOST_PER_PERSON || watchers.size() >= MOST) {
            throw new TooMany("board.too-many");
        }
        Watcher watcher = new Watcher(subject, new Watched(region, municipality), language);
        watcher.emitter.onCompletion(() -> watchers.remove(watcher));
        watcher.emitter.onTimeout(watcher.emitter::complete);
        watcher.emitter.onError(failure -> watchers.remove(watcher));
        watchers.add(watcher);
        wake();
        return watcher.emitter;
    }

    /** Something may have changed. */
    void wake() {
        if (signal.availablePermits() == 0) {
            signal.release();
        }
    }

    @Override
    public synchronized void start() {
        if (!running) {
            running = true;
            thread = Thread.ofPlatform().daemon().name("board").start(this::run);
        }
    }

    private void run() {
        boolean complained = false;
        try {
            while (running) {
                signal.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                try {
                    show();
                    complained = false;
                } catch (RuntimeException e) {
                    if (!complained && running) {
                        LOG.warn("board waits", e);
                        complained = true;
                    }
                }
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            LOG.debug("board was asked to stop");
        }
    }

    private void show() {
        Map<Watched, Board> boards = new HashMap<>();
        for (Watcher watcher : watchers) {
            Board board = boards.computeIfAbsent(
                    watcher.watched, watched -> live.board(watched.region(), watched.municipality()));
            if (!board.equals(watcher.shown)) {
                watcher.shown = board;
                send(watcher, SseEmitter.event().name("figures").data(rendering.json(board, watcher.language)));
            } else if (System.nanoTime() - watcher.sentAt > HEARTBEAT.toNanos()) {
                send(watcher, SseEmitter.event().comment("alive"));
            }
        }
    }

    private void send(Watcher watcher, SseEmitter.SseEventBuilder event) {
        try {
            watcher.emitter.send(event);
            watcher.sentAt = System.nanoTime();
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("somebody stopped watching: {}", gone.getClass().getSimpleName());
            watchers.remove(watcher);
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        if (thread != null) {
            thread.interrupt();
        }
        watchers.forEach(each -> each.emitter.complete());
        watchers.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
