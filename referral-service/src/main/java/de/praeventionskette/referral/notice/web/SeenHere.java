package de.praeventionskette.referral.notice.web;

import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.security.Actors;
import de.praeventionskette.referral.notice.NoteSeen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.HandlerInterceptor;

/** Notes that somebody is still here in a membership; each instance asks the store once a day and person. */
public final class SeenHere implements HandlerInterceptor {
    private static final Logger LOG = LoggerFactory.getLogger(SeenHere.class);
    private static final int REMEMBERED = 10_000;

    private final Actors actors;
    private final NoteSeen note;
    private final Clock clock;
    private final Map<String, Long> days = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > REMEMBERED;
        }
    });

    public SeenHere(Actors actors, NoteSeen note, Clock clock) {
        this.actors = actors;
        this.note = note;
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        actors.findLeniently(request).ifPresent(this::seen);
        return true;
    }

    /** Nobody's request fails for it. */
    private void seen(Actor actor) {
        long day = clock.instant().truncatedTo(ChronoUnit.DAYS).getEpochSecond();
        String who = actor.subject() + " " + actor.acting().id();
        if (Long.valueOf(day).equals(days.put(who, day))) {
            return;
        }
        try {
            note.seen(actor);
        } catch (RuntimeException away) {
            days.remove(who);
            LOG.debug("not noted as seen: {}", away.getClass().getSimpleName());
        }
    }
}
