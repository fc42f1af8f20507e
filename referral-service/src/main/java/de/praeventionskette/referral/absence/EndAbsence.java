package de.praeventionskette.referral.absence;

import de.praeventionskette.kit.aggregate.AggregateStore.StaleVersion;
import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.problem.NotAllowed;
import de.praeventionskette.kit.problem.NotFound;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.calendar.LocalDays;
import java.time.Clock;

/** A team is back early, or does not go; what its deputy has got stays there. */
public final class EndAbsence {
    private final Absences absences;
    private final Clock clock;

    public EndAbsence(Absences absences, Clock clock) {
        this.absences = absences;
        this.clock = clock;
    }

    /**
     * Ends it now.
     *
     * @param team id of a team of the own organization, or of that itself
     * @param version the version that was seen
     * @throws NotAllowed the actor acts for another team
     * @throws NotFound nothing is there that could end
     * @throws StaleVersion somebody else has changed it
     */
    public void end(String team, long version, Actor actor) {
        Addressee who = Addressee.named(team, actor);
        if (!who.isKeptBy(actor)) {
            throw new NotAllowed("absence.not-yours");
        }
        if (absences.find(who).isEmpty()) {
            throw new NotFound("absence.not-found");
        }
        absences.change(
                who, actor.region(), new Command(version, null), absence -> absence.end(LocalDays.of(clock.instant())));
    }
}
