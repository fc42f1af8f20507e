package de.praeventionskette.contracts.network;

import de.praeventionskette.contracts.EventType;
import de.praeventionskette.contracts.Topic;

/** What happens to municipalities, agencies, jurisdictions and networks. */
public enum NetworkEvent implements EventType {
    /** A municipality was recorded or corrected. */
    MUNICIPALITY_RECORDED("municipality-recorded"),
    /** An agency with its teams was recorded or changed. */
    AGENCY_RECORDED("agency-recorded"),
    /** A rule of responsibility was recorded or changed. */
    JURISDICTION_RECORDED("jurisdiction-recorded"),
    /** A network with its members and bodies was recorded or changed. */
    NETWORK_RECORDED("network-recorded");

    private final String shortName;

    NetworkEvent(String shortName) {
        this.shortName = shortName;
    }

    @Override
    public Topic topic() {
        return Topic.NETWORK;
    }

    @Override
    public String shortName() {
        return shortName;
    }
}
