package de.praeventionskette.reporting.map;

import de.praeventionskette.contracts.vocabulary.Reason;
import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import org.jspecify.annotations.Nullable;

/** A number that may be shown. There is none for totals, drop-outs and returns: see {@link Suppression}. */
sealed interface Leaf {

    /** Families whose path began at a node. */
    record Entry(String node) implements Leaf {}

    /** Families that went from one node to another, or made a new attempt within one. */
    record Move(String from, String to) implements Leaf {}

    /** Referrals in a state for a reason. */
    record OutcomeOf(ReferralStatus state, @Nullable Reason reason) implements Leaf {}
}
