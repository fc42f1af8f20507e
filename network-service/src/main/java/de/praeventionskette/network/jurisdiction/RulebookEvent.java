package de.praeventionskette.network.jurisdiction;

/** What happens to the rules of a region in a legal domain. */
public sealed interface RulebookEvent {
    /** A rule was recorded or changed; this is the rule after it. */
    record JurisdictionRecorded(Jurisdiction rule) implements RulebookEvent {}
}
