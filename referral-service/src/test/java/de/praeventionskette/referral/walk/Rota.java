package de.praeventionskette.referral.walk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When which team should be away, and to whom what waits for it should go. */
final class Rota {
    private final Map<Who, Leave> leaves = new EnumMap<>(Who.class);

    /**
     * Days on which a team is away.
     *
     * @param until the last of them
     * @param said when it was said first, if it goes on from then
     */
    record Leave(LocalDate from, LocalDate until, @Nullable Who deputy, Instant said) {
        private boolean lasts(LocalDate today) {
            return !today.isBefore(from) && !today.isAfter(until);
        }

        private boolean isSame(Leave other) {
            return from.equals(other.from) && until.equals(other.until) && deputy == other.deputy;
        }

        private Instant begins() {
            Instant morning = Model.firstMoment(from);
            return said.isAfter(morning) ? said : morning;
        }
    }

    /** What a team has said, unless that is over. */
    Optional<Leave> said(Who team, LocalDate today) {
        return Optional.ofNullable(leaves.get(team)).filter(leave -> !today.isAfter(leave.until()));
    }

    boolean isAway(Who team, LocalDate today) {
        return away(team, today).isPresent();
    }

    boolean isDeputyOf(Who team, Who deputy, LocalDate today) {
        return away(team, today).filter(leave -> leave.deputy() == deputy).isPresent();
    }

    private Optional<Leave> away(Who team, LocalDate today) {
        return said(team, today).filter(leave -> leave.lasts(today));
    }

    /** A team says anew when it is away; an absence that goes on counts since it began. */
    void goes(Who team, Leave wanted) {
        LocalDate today = Model.day(wanted.said());
        Leave before = said(team, today).orElse(null);
        if (before != null && before.isSame(wanted)) {
            return;
        }
        boolean goesOn = before != null && before.lasts(today) && wanted.lasts(today);
        leaves.put(team, goesOn ? new Leave(wanted.from(), wanted.until(), wanted.deputy(), before.said()) : wanted);
    }

    void isBack(Who team) {
        leaves.remove(team);
    }

    /**
     * To whom something goes that waits: to the deputy, or the deputy's deputy; to nobody where they are all away, and not back to
     * whoever gave it to a team that was away already.
     */
    Optional<Who> answersInsteadOf(Model.Place place, LocalDate today) {
        Leave leave = away(place.receiver(), today).orElse(null);
        if (leave == null) {
            return Optional.empty();
        }
        Set<Who> excluded = EnumSet.of(place.receiver());
        Model.Given given = place.given();
        if (given != null && !given.at().isBefore(leave.begins())) {
            excluded.add(given.from());
        }
        return firstThere(leave.deputy(), excluded, today);
    }

    private Optional<Who> firstThere(@Nullable Who deputy, Set<Who> excluded, LocalDate today) {
        if (deputy == null || !excluded.add(deputy)) {
            return Optional.empty();
        }
        Optional<Leave> away = away(deputy, today);
        return away.isEmpty() ? Optional.of(deputy) : firstThere(away.get().deputy(), excluded, today);
    }
}
