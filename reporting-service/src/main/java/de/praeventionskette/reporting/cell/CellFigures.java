package de.praeventionskette.reporting.cell;

import de.praeventionskette.contracts.vocabulary.Reason;
import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the paths of one cell say. Each path is one family; a family counts once per node, edge or outcome, however often it
 * came there, so that the figures of different cells may be added.
 *
 * @param families number of paths with at least one station
 * @param views nodes and edges, by field of action and by team
 * @param outcomes stations by their present state and reason
 */
public record CellFigures(int families, Map<View, ViewFigures> views, List<Outcome> outcomes) {
    /** A cell without paths. */
    public static final CellFigures EMPTY = new CellFigures(0, Map.of(), List.of());

    public CellFigures {
        views = Map.copyOf(views);
        outcomes = List.copyOf(outcomes);
    }

    /** Nodes and edges of one view. */
    public record ViewFigures(List<Node> nodes, List<Edge> edges) {
        public ViewFigures {
            nodes = List.copyOf(nodes);
            edges = List.copyOf(edges);
        }
    }

    /**
     * A field of action or team.
     *
     * @param key field of action, or team
     * @param counts families, entries, drop-outs and returns
     * @param toAccepted days from submission to acceptance
     * @param toStarted days from acceptance to the beginning of help
     */
    public record Node(String key, NodeCounts counts, Waits toAccepted, Waits toStarted) {}

    /**
     * How many families a node saw.
     *
     * @param stations referrals, not families
     * @param families that were there
     * @param entries whose path began there
     * @param dropOuts whose path stopped there without help: its last station was rejected, failed or cancelled
     * @param returns that came back after they had been there before (loop)
     * @param ends families by state and reason of the last station of their path, here
     */
    public record NodeCounts(int stations, int families, int entries, int dropOuts, int returns, List<Outcome> ends) {
        public NodeCounts {
            ends = List.copyOf(ends);
        }
    }

    /**
     * From one node to the next.
     *
     * @param from key of the node of the station before: the one that handed over, else the one submitted before
     * @param to key of the node of the next station
     * @param families that went so
     * @param waits days from the end of the station before (if that still ran: from the submission of the next) to the
     *     beginning of help at the next; only where help has begun
     */
    public record Edge(String from, String to, int families, Waits waits) {}

    /**
     * A present state.
     *
     * @param state of a referral
     * @param reason coded reason, where there is one
     * @param referrals in this state
     * @param families with such a referral
     */
    public record Outcome(ReferralStatus state, @Nullable Reason reason, int referrals, int families) {}
}
