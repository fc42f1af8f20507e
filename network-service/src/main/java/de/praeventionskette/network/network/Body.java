package de.praeventionskette.network.network;

import de.praeventionskette.network.register.PublicId;
import java.util.List;

/**
 * Gremium of a network.
 *
 * @param id public id, unique in the network
 * @param name public name
 * @param participants functions that take part, such as „Jugendhilfeplanung“; never persons
 */
public record Body(PublicId id, String name, BodyKind kind, BodyLevel level, List<String> participants) {
    public Body {
        participants = List.copyOf(participants);
    }
}
