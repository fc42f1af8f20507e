package de.praeventionskette.referral.referral;

import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.replica.Replica;
import java.util.List;

/**
 * The receiving organization passes a referral to another of its teams. It stays the same referral with the same consent: its
 * recipient is the organization, and an organization may arrange who in it helps.
 */
public final class ReassignReferral {
    private final Desk desk;
    private final Replica replica;

    public ReassignReferral(Desk desk, Replica replica) {
        this.desk = desk;
        this.replica = replica;
    }

    /**
     * Changes who cares for it; refuses with {@link IllegalMove} where it has ended.
     *
     * @param team id of a team of the own organization
     */
    public Loaded<Referral> reassign(String team, Turn turn) {
        return to(team, turn.actor()).take(turn);
    }

    /**
     * The same with many.
     *
     * @throws Invalid the organization has no such team
     */
    public CheckedStep to(String team, Actor actor) {
        String key = new Party(actor.organization(), team).nameKey();
        if (!replica.names(List.of(key)).containsKey(key)) {
            throw new Invalid("team", "team.unknown");
        }
        return turn ->
                desk.asReceiver(turn, (referral, mark) -> referral.beside(Beside.passedOn(referral, team, mark), mark));
    }
}
