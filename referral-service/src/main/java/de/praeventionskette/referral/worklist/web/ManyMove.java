package de.praeventionskette.referral.worklist.web;

import de.praeventionskette.referral.referral.Listing.Side;
import de.praeventionskette.referral.referral.Party;
import de.praeventionskette.referral.referral.Referral;
import de.praeventionskette.referral.referral.web.Move;
import de.praeventionskette.referral.replica.Directory.Team;
import de.praeventionskette.referral.worklist.ReadWorklist.Line;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The moves that make sense for many lines of a list at once, in the order in which they are offered. */
public enum ManyMove {
    ACCEPT(Side.RECEIVED),
    CONTACT(Side.RECEIVED),
    START(Side.RECEIVED),
    REASSIGN(Side.RECEIVED),
    REJECT(Side.RECEIVED),
    ASK(Side.SENT),
    CANCEL(Side.SENT);

    private final Side side;

    ManyMove(Side side) {
        this.side = side;
    }

    /** Why a move is not offered for a line. */
    public enum Obstacle {
        /** Its state does not allow it. */
        STATE,
        /** It was asked and has not been answered. */
        ASKED,
        /** The family allowed no feedback. */
        NO_FEEDBACK,
        /** No other team could take it. */
        NO_TEAM
    }

    /** Those of one side. */
    public static List<ManyMove> of(Side side) {
        return Arrays.stream(values()).filter(move -> move.side == side).toList();
    }

    /** The list to which it belongs. */
    public Side side() {
        return side;
    }

    /** Whether it needs a coded reason. */
    public boolean needsReason() {
        return single().needsReason();
    }

    /**
     * Why it is not offered for a line now; empty: it is.
     *
     * @param teams of the own organization
     */
    public Optional<Obstacle> against(Line line, List<Team> teams) {
        Referral referral = line.referral().state();
        if (!single().possibleIn(referral.state().status())) {
            return Optional.of(Obstacle.STATE);
        }
        if (this == ASK && !line.course()) {
            return Optional.of(Obstacle.NO_FEEDBACK);
        }
        if (this == ASK && referral.progress().question() != null) {
            return Optional.of(Obstacle.ASKED);
        }
        return this == REASSIGN && others(referral.receiver(), teams).isEmpty()
                ? Optional.of(Obstacle.NO_TEAM)
                : Optional.empty();
    }

    private static List<Team> others(Party receiver, List<Team> teams) {
        return teams.stream().filter(team -> !team.id().equals(receiver.unit())).toList();
    }

    private Move single() {
        return Move.valueOf(name());
    }
}
