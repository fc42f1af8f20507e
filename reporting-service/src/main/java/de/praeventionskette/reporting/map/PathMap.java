package de.praeventionskette.reporting.map;

import de.praeventionskette.contracts.vocabulary.Reason;
import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may be seen of the ways at one place of the grid. Numbers are families; nothing in it stands for fewer than k.
 *
 * @param k smallest number that is shown
 * @param rounded whether numbers are rounded
 * @param incomplete whether something is left out because it is small, or would give away what is
 * @param nodes those where most families entered first
 * @param moves from node to node, the largest first; those within a node are among them
 */
public record PathMap(int k, boolean rounded, boolean incomplete, List<MapNode> nodes, List<Move> moves) {

    /**
     * A field of action or team.
     *
     * @param key field of action, or team
     * @param entries families whose path began here; null: not shown
     * @param toAccepted days from submission to acceptance; null: not shown
     * @param toStarted days from acceptance to the beginning of help; null: not shown
     */
    public record MapNode(
            String key,
            @Nullable Integer entries,
            @Nullable Wait toAccepted,
            @Nullable Wait toStarted) {}

    /**
     * A way between two nodes.
     *
     * @param from key of the node before
     * @param to key of the next node
     * @param families that went so
     * @param waiting days until help began at the next node; null: not shown, or not begun for k families yet
     */
    public record Move(
            String from, String to, int families, @Nullable Wait waiting) {}

    /**
     * Waiting days.
     *
     * @param medianDays half waited no longer
     * @param p90Days nine of ten waited no longer
     */
    public record Wait(int medianDays, int p90Days) {}

    /**
     * Referrals by their present state.
     *
     * @param state of a referral
     * @param reason coded reason, where there is one
     * @param referrals how many, of at least k families
     */
    public record StateFigure(
            ReferralStatus state, @Nullable Reason reason, int referrals) {}
}
