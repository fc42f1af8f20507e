package de.praeventionskette.reporting.board;

import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened in the present week. Nothing in it stands for fewer than k families.
 *
 * @param week ISO week, e.g. 2026-W07
 * @param k smallest number of families that is shown
 * @param lastEffect when anything last changed in the region; null: nothing since this instance started
 * @param rows one per field of action that has something to show
 */
public record Board(String week, int k, @Nullable Instant lastEffect, List<Row> rows) {

    /**
     * A field of action.
     *
     * @param field its key
     * @param counts referrals that came into a state this week
     */
    public record Row(String field, List<Count> counts) {}

    /**
     * Referrals that came into a state.
     *
     * @param state the state
     * @param referrals how many
     */
    public record Count(ReferralStatus state, int referrals) {}
}
