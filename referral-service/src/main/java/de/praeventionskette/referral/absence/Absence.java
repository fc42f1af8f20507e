package de.praeventionskette.referral.absence;

import de.praeventionskette.kit.problem.NotFound;
import de.praeventionskette.kit.problem.PreconditionRequired;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Abwesenheit: when a team is away, and which team of its organization answers instead. One at a time. */
public final class Absence {
    private final Addressee who;
    private @Nullable Leave leave;

    Absence(Addressee who, @Nullable Leave leave) {
        this.who = who;
        this.leave = leave;
    }

    /** That of somebody who never said anything. */
    public static Absence none(Addressee who) {
        return new Absence(who, null);
    }

    /**
     * Says anew when it is away.
     *
     * @param seen whether whoever says so has seen what is there
     */
    List<AbsenceEvent> set(Leave wanted, boolean seen, LocalDate today) {
        Leave now = leave(today).orElse(null);
        if (now != null && !seen) {
            throw new PreconditionRequired("If-Match", "missing");
        }
        if (now != null && wanted.saysTheSameAs(now)) {
            return List.of();
        }
        leave = now == null ? wanted : wanted.after(now, today);
        return List.of(new AbsenceEvent.AbsenceSet(who));
    }

    List<AbsenceEvent> end(LocalDate today) {
        if (leave(today).isEmpty()) {
            throw new NotFound("absence.not-found");
        }
        leave = null;
        return List.of(new AbsenceEvent.AbsenceEnded(who));
    }

    /** Who is away. */
    public Addressee who() {
        return who;
    }

    /** The days, if they are not over on a local day. */
    public Optional<Leave> leave(LocalDate today) {
        return Optional.ofNullable(leave).filter(each -> !each.isOver(today));
    }

    /** The days, if a local day is one of them. */
    public Optional<Leave> lasting(LocalDate today) {
        return Optional.ofNullable(leave).filter(each -> each.includes(today));
    }
}
