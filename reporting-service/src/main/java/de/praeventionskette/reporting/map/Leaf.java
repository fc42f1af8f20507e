package de.praeventionskette.reporting.map;

import de.praeventionskette.contracts.vocabulary.Reason;
import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import org.jspecify.annotations.Nullable;

/** A number that may be shown as it is. Totals of leaves are shown rounded, so that no leaf follows from its siblings. */
sealed interface Leaf {

    /** Families whose path began at a node. */
    record Entry(String node) implements Leaf {}

    /** Families that went from one node to another, or came back to the same. */
    record Move(String from, String to) implements Leaf {}

    /** Families whose path stopped at a node without help. */
    record DropOut(String node) implements Leaf {}

    /** Families that came back to a node. */
    record Return(String node) implements Leaf {}

    /** Referrals in a state for a reason. */
    record OutcomeOf(ReferralStatus state, @Nullable Reason reason) implements Leaf {}
}
