package de.praeventionskette.network.network;

import de.praeventionskette.network.municipality.Ags;
import de.praeventionskette.network.network.NetworkEvent.NetworkRecorded;
import de.praeventionskette.network.register.PublicId;
import de.praeventionskette.network.register.Register.First;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Netzwerk: of one municipality, of several, or of the region (§ 3 KKG), with its members and bodies. */
public final class Network {
    private final PublicId id;
    private Content content;

    Network(PublicId id, Content content) {
        this.id = id;
        this.content = content;
    }

    /**
     * What is recorded of a network.
     *
     * @param name public name
     * @param municipalities in the order of their keys; empty: a network of the region
     * @param members organizations, or kinds of them, that take part
     * @param bodies its bodies
     * @param source where this is written, with its date
     */
    public record Content(
            String name, List<Ags> municipalities, List<Member> members, List<Body> bodies, String source) {
        public Content {
            municipalities = List.copyOf(new TreeSet<>(Set.copyOf(municipalities)));
            members = List.copyOf(members);
            bodies = List.copyOf(bodies);
        }
    }

    static First<Network, NetworkEvent> first(PublicId id, Content content) {
        return new First<>(new Network(id, content), List.of(new NetworkRecorded(id)));
    }

    List<NetworkEvent> change(Content changed) {
        if (content.equals(changed)) {
            return List.of();
        }
        content = changed;
        return List.of(new NetworkRecorded(id));
    }

    /** Public id. */
    public PublicId id() {
        return id;
    }

    /** What is recorded of it. */
    public Content content() {
        return content;
    }
}
