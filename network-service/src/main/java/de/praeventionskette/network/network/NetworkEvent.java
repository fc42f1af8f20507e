package de.praeventionskette.network.network;

import de.praeventionskette.network.register.PublicId;

/** What happens to a network. */
public sealed interface NetworkEvent {
    /** It was recorded or changed. */
    record NetworkRecorded(PublicId network) implements NetworkEvent {}
}
