package de.praeventionskette.referral.absence;

import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.problem.NotFound;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.calendar.LocalDays;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Shows an organization which of its teams are or will be away. */
public final class ReadAbsences {
    private final Absences absences;
    private final Clock clock;

    public ReadAbsences(Absences absences, Clock clock) {
        this.absences = absences;
        this.clock = clock;
    }

    /** An absence that is not over. */
    public record Entry(Addressee who, Leave leave, long version) {
        static Optional<Entry> of(Loaded<Absence> found, LocalDate today) {
            return found.state()
                    .leave(today)
                    .map(leave -> new Entry(found.state().who(), leave, found.version()));
        }
    }

    /** Those of the own organization. */
    public List<Entry> all(Actor actor) {
        LocalDate today = LocalDays.of(clock.instant());
        return absences.notOver(List.of(actor.organization()), today).stream()
                .flatMap(found -> Entry.of(found, today).stream())
                .toList();
    }

    /** That of a team of the own organization, or of that itself; empty: there is none. */
    public Optional<Entry> find(String team, Actor actor) {
        LocalDate today = LocalDays.of(clock.instant());
        return absences.find(Addressee.named(team, actor)).flatMap(found -> Entry.of(found, today));
    }

    /**
     * The same where it must be there.
     *
     * @throws NotFound it is not
     */
    public Entry get(String team, Actor actor) {
        return find(team, actor).orElseThrow(() -> new NotFound("absence.not-found"));
    }
}
