package de.praeventionskette.referral.reason;

/** What happens to a list of own reasons. */
public sealed interface ReasonEvent {
    record ReasonAdded(String reason) implements ReasonEvent {}

    record ReasonRetired(String reason) implements ReasonEvent {}
}
