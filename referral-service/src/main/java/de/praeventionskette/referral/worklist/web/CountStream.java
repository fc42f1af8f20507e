package de.praeventionskette.referral.worklist.web;

import de.praeventionskette.kit.page.MenuCount;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.referral.Referral;
import de.praeventionskette.referral.worklist.CountToDo;
import de.praeventionskette.referral.worklist.CountToDo.Counts;
import de.praeventionskette.referral.worklist.CountToDo.Whose;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Sends the numbers of lists to pages that are looked at: as they are, then whenever they changed; soon when something was
 * changed where this instance reacts, else every few seconds. Whoever comes when too many are there is told once and comes again.
 */
public final class CountStream implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(CountStream.class);
    private static final int MOST = 200;
    private static final int MOST_PER_PERSON = 4;
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final long COME_AGAIN_MILLIS = 30_000;
    private static final long LOOK_SECONDS = 10;
    private static final long PAUSE_MILLIS = 300;

    private final CountToDo counting;
    private final CountWords words;
    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();
    private final Set<String> changed = ConcurrentHashMap.newKeySet();
    private final Semaphore signal = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;

    public CountStream(CountToDo counting, CountWords words) {
        this.counting = counting;
        this.words = words;
    }

    private static final class Watcher {
        private final String subject;
        private final Whose whose;
        private final Locale language;
        private final SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
        private @Nullable Counts shown;

        private Watcher(Actor actor, Locale language) {
            this.subject = actor.subject();
            this.whose = Whose.of(actor);
            this.language = language;
        }
    }

    SseEmitter watch(Actor actor, Locale language) {
        Watcher watcher = new Watcher(actor, language);
        long own = watchers.stream()
                .filter(each -> each.subject.equals(watcher.subject))
                .count();
        if (own >= MOST_PER_PERSON || watchers.size() >= MOST) {
            return once(watcher);
        }
        watcher.emitter.onCompletion(() -> watchers.remove(watcher));
        watcher.emitter.onTimeout(watcher.emitter::complete);
        watcher.emitter.onError(failure -> watchers.remove(watcher));
        watchers.add(watcher);
        changed.add(place(watcher.whose.region(), watcher.whose.organization()));
        wake();
        return watcher.emitter;
    }

    private SseEmitter once(Watcher watcher) {
        send(watcher, counted(watcher, counting.count(watcher.whose)).reconnectTime(COME_AGAIN_MILLIS));
        watcher.emitter.complete();
        return watcher.emitter;
    }

    /** A referral was changed. */
    public void changed(Referral referral) {
        changed.add(place(referral.submission().region(), referral.receiver().organization()));
        wake();
    }

    private static String place(String region, String organization) {
        return region + " " + organization;
    }

    private void wake() {
        if (!watchers.isEmpty() && signal.availablePermits() == 0) {
            signal.release();
        }
    }

    @Override
    public synchronized void start() {
        if (!running) {
            running = true;
            thread = Thread.ofPlatform().daemon().name("counts").start(this::run);
        }
    }

    private void run() {
        try {
            while (running) {
                boolean all = !signal.tryAcquire(LOOK_SECONDS, TimeUnit.SECONDS);
                Set<String> places = Set.copyOf(changed);
                changed.removeAll(places);
                try {
                    show(all, places);
                } catch (RuntimeException away) {
                    LOG.debug("counts wait: {}", away.getClass().getSimpleName());
                }
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            LOG.debug("counts were asked to stop");
        }
    }

    private void show(boolean all, Set<String> places) {
        Map<Whose, Counts> counted = new HashMap<>();
        for (Watcher watcher : watchers) {
            if (!all && !places.contains(place(watcher.whose.region(), watcher.whose.organization()))) {
                continue;
            }
            Counts now = counted.computeIfAbsent(watcher.whose, counting::count);
            if (!now.equals(watcher.shown)) {
                watcher.shown = now;
                send(watcher, counted(watcher, now));
            } else if (all) {
                send(watcher, SseEmitter.event().comment("alive"));
            }
        }
    }

    private SseEmitter.SseEventBuilder counted(Watcher watcher, Counts counts) {
        MenuCount count = words.of(counts, watcher.language);
        return SseEmitter.event().name("counts").data(count);
    }

    private void send(Watcher watcher, SseEmitter.SseEventBuilder event) {
        try {
            watcher.emitter.send(event);
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
