package de.praeventionskette.referral.child;

/** What happens to a child's file; never leaves the service. */
public sealed interface ChildEvent {
    /** The child was written down for the first time. */
    record ChildRecorded(ChildId child) implements ChildEvent {}

    /** Name, birth or contact were corrected. */
    record IdentityChanged(ChildId child) implements ChildEvent {}
}
