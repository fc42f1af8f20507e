package de.praeventionskette.network.agency.kafka;

import de.praeventionskette.contracts.network.NetworkEvent;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.aggregate.Publication;
import de.praeventionskette.kit.event.OutgoingEvent;
import de.praeventionskette.network.agency.Agency;
import de.praeventionskette.network.agency.AgencyEvent;
import de.praeventionskette.network.agency.Team;
import java.util.List;

/** An agency with its teams on {@code network.v1}. */
public final class AgencyEventsOut implements Publication<Agency, AgencyEvent> {

    @Override
    public List<OutgoingEvent> records(Loaded<Agency> after, List<AgencyEvent> events) {
        Agency.Content content = after.state().content();
        return List.of(OutgoingEvent.of(
                NetworkEvent.AGENCY_RECORDED,
                "agency/" + after.id(),
                new de.praeventionskette.contracts.network.Agency(
                        after.id(),
                        after.region(),
                        content.name(),
                        content.teams().stream().map(AgencyEventsOut::team).toList())));
    }

    private static de.praeventionskette.contracts.network.Team team(Team team) {
        return new de.praeventionskette.contracts.network.Team(team.id().value(), team.name(), team.department());
    }
}
