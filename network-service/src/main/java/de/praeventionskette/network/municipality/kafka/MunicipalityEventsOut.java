package de.praeventionskette.network.municipality.kafka;

import de.praeventionskette.contracts.network.NetworkEvent;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.aggregate.Publication;
import de.praeventionskette.kit.event.OutgoingEvent;
import de.praeventionskette.network.municipality.Municipality;
import de.praeventionskette.network.municipality.MunicipalityEvent;
import java.util.List;

/** A municipality on {@code network.v1}. */
public final class MunicipalityEventsOut implements Publication<Municipality, MunicipalityEvent> {

    @Override
    public List<OutgoingEvent> records(Loaded<Municipality> after, List<MunicipalityEvent> events) {
        return List.of(OutgoingEvent.of(
                NetworkEvent.MUNICIPALITY_RECORDED,
                "municipality/" + after.id(),
                new de.praeventionskette.contracts.network.Municipality(
                        after.id(), after.region(), after.state().name())));
    }
}
