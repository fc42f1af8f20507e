package de.praeventionskette.network.agency;

import de.praeventionskette.network.register.PublicId;

/** What happens to an agency. */
public sealed interface AgencyEvent {
    /** It was recorded or changed. */
    record AgencyRecorded(PublicId agency) implements AgencyEvent {}
}
