package de.praeventionskette.referral.absence;

import de.praeventionskette.kit.aggregate.AggregateStore.StaleVersion;
import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.problem.NotAllowed;
import de.praeventionskette.kit.problem.NotFound;
import de.praeventionskette.kit.problem.PreconditionRequired;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.absence.ReadAbsences.Entry;
import de.praeventionskette.referral.calendar.LocalDays;
import de.praeventionskette.referral.replica.Replica;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whoever acts for a team, or for its whole organization, says when it is away and which other team answers instead. */
public final class SetAbsence {
    private final Absences absences;
    private final Replica replica;
    private final Clock clock;

    public SetAbsence(Absences absences, Replica replica, Clock clock) {
        this.absences = absences;
        this.replica = replica;
        this.clock = clock;
    }

    /**
     * What is wanted.
     *
     * @param from the first local day
     * @param until the last local day
     * @param deputy team of the same organization; null: nobody answers instead
     */
    public record Days(
            LocalDate from, LocalDate until, @Nullable String deputy) {}

    /**
     * Sets it, or sets it anew, and answers what is there then.
     *
     * @param team id of a team of the own organization, or of that itself
     * @param version the version that was seen; null: none is there
     * @throws NotAllowed the actor acts for another team
     * @throws NotFound the organization has no such team
     * @throws Invalid the days make no sense, or the deputy is no other team of the same organization
     * @throws PreconditionRequired there is one, and no version was named
     * @throws StaleVersion somebody else has changed it
     */
    public Entry set(String team, Days days, @Nullable Long version, Actor actor) {
        Addressee who = Addressee.named(team, actor);
        mustKeep(who, actor);
        Instant now = clock.instant();
        Leave wanted = Leave.wanted(days.from(), days.until(), deputy(days, who), now);
        LocalDate today = LocalDays.of(now);
        Loaded<Absence> set = absences.change(
                who,
                actor.region(),
                new Command(version, null),
                absence -> absence.set(wanted, version != null, today));
        return Entry.of(set, today).orElseThrow();
    }

    private void mustKeep(Addressee who, Actor actor) {
        if (!who.isKeptBy(actor)) {
            throw new NotAllowed("absence.not-yours");
        }
        boolean own = who.equals(Addressee.of(actor));
        if (!own && who.unit() != null && !isKnown(who)) {
            throw new NotFound("absence.not-found");
        }
    }

    private @Nullable String deputy(Days days, Addressee who) {
        String deputy = days.deputy();
        if (deputy == null) {
            return null;
        }
        if (deputy.equals(who.unit())) {
            throw new Invalid("deputy", "absence.self");
        }
        if (!isKnown(new Addressee(who.organization(), deputy))) {
            throw new Invalid("deputy", "team.unknown");
        }
        return deputy;
    }

    private boolean isKnown(Addressee team) {
        return replica.names(List.of(team.key())).containsKey(team.key());
    }
}
