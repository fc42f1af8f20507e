package de.praeventionskette.network.network.kafka;

import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.aggregate.Publication;
import de.praeventionskette.kit.event.OutgoingEvent;
import de.praeventionskette.network.municipality.Ags;
import de.praeventionskette.network.network.Body;
import de.praeventionskette.network.network.Member;
import de.praeventionskette.network.network.Network;
import de.praeventionskette.network.network.NetworkEvent;
import de.praeventionskette.network.register.PublicId;
import java.util.List;

/** A network with its members and bodies on {@code network.v1}. */
public final class NetworkEventsOut implements Publication<Network, NetworkEvent> {

    @Override
    public List<OutgoingEvent> records(Loaded<Network> after, List<NetworkEvent> events) {
        Network.Content content = after.state().content();
        return List.of(OutgoingEvent.of(
                de.praeventionskette.contracts.network.NetworkEvent.NETWORK_RECORDED,
                "network/" + after.id(),
                new de.praeventionskette.contracts.network.Network(
                        after.id(),
                        after.region(),
                        content.name(),
                        content.municipalities().stream().map(Ags::value).toList(),
                        content.members().stream().map(NetworkEventsOut::member).toList(),
                        content.bodies().stream().map(NetworkEventsOut::body).toList())));
    }

    private static de.praeventionskette.contracts.network.Member member(Member member) {
        PublicId organization = member.organization();
        return new de.praeventionskette.contracts.network.Member(
                member.name(), organization == null ? null : organization.value());
    }

    private static de.praeventionskette.contracts.network.Body body(Body body) {
        return new de.praeventionskette.contracts.network.Body(
                body.id().value(), body.name(), body.kind().name(), body.level().name(), body.participants());
    }
}
