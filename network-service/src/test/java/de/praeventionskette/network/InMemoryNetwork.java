package de.praeventionskette.network;

import de.praeventionskette.kit.event.OutgoingEvent;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.network.agency.Agency;
import de.praeventionskette.network.agency.AgencyEvent;
import de.praeventionskette.network.agency.RecordAgency;
import de.praeventionskette.network.agency.kafka.AgencyEventsOut;
import de.praeventionskette.network.agency.web.AgencyApi;
import de.praeventionskette.network.jurisdiction.Jurisdictions;
import de.praeventionskette.network.jurisdiction.RecordJurisdiction;
import de.praeventionskette.network.jurisdiction.ResolveResponsibility;
import de.praeventionskette.network.jurisdiction.Rulebook;
import de.praeventionskette.network.jurisdiction.RulebookEvent;
import de.praeventionskette.network.jurisdiction.kafka.JurisdictionEventsOut;
import de.praeventionskette.network.jurisdiction.web.JurisdictionApi;
import de.praeventionskette.network.municipality.Municipalities;
import de.praeventionskette.network.municipality.Municipality;
import de.praeventionskette.network.municipality.MunicipalityEvent;
import de.praeventionskette.network.municipality.RecordMunicipality;
import de.praeventionskette.network.municipality.kafka.MunicipalityEventsOut;
import de.praeventionskette.network.municipality.web.MunicipalityApi;
import de.praeventionskette.network.network.Network;
import de.praeventionskette.network.network.NetworkEvent;
import de.praeventionskette.network.network.RecordNetwork;
import de.praeventionskette.network.network.kafka.NetworkEventsOut;
import de.praeventionskette.network.network.web.NetworkApi;
import de.praeventionskette.network.network.web.NetworkJson;
import de.praeventionskette.network.register.InMemoryRegister;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The whole service in memory, without Spring: use cases and the mapping of requests, nothing kept. */
public final class InMemoryNetwork {
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public final InMemoryRegister<Municipality, MunicipalityEvent> municipalityRegister =
            new InMemoryRegister<>(Municipality.class, MunicipalityEvent.class, new MunicipalityEventsOut());
    public final InMemoryRegister<Agency, AgencyEvent> agencies =
            new InMemoryRegister<>(Agency.class, AgencyEvent.class, new AgencyEventsOut());
    public final InMemoryRegister<Rulebook, RulebookEvent> rulebooks =
            new InMemoryRegister<>(Rulebook.class, RulebookEvent.class, new JurisdictionEventsOut());
    public final InMemoryRegister<Network, NetworkEvent> networks =
            new InMemoryRegister<>(Network.class, NetworkEvent.class, new NetworkEventsOut());
    public final Municipalities municipalities = new Municipalities(municipalityRegister);
    public final RecordNetwork recordNetwork = new RecordNetwork(networks, municipalities);
    public final RecordJurisdiction recordJurisdiction = new RecordJurisdiction(rulebooks, agencies, municipalities);
    public final ResolveResponsibility resolver = new ResolveResponsibility(rulebooks, agencies, municipalities);

    /** Loads the reference data of a region as its administration. */
    public InMemoryNetwork load(String region) {
        ReferenceData.of(region).forEach(entry -> put(entry, People.admin(region)));
        return this;
    }

    private void put(ReferenceData.Entry entry, Actor admin) {
        String id = entry.id();
        switch (entry.kind()) {
            case "municipalities" ->
                new MunicipalityApi(new RecordMunicipality(municipalityRegister), municipalities)
                        .put(id, read(entry, MunicipalityApi.Request.class), Optional.empty(), admin);
            case "agencies" ->
                new AgencyApi(new RecordAgency(agencies), agencies)
                        .put(id, read(entry, AgencyApi.Request.class), Optional.empty(), admin);
            case "jurisdictions" ->
                new JurisdictionApi(recordJurisdiction, new Jurisdictions(rulebooks))
                        .put(id, read(entry, JurisdictionApi.Request.class), Optional.empty(), admin);
            case "networks" ->
                new NetworkApi(recordNetwork, networks)
                        .put(id, read(entry, NetworkJson.Request.class), Optional.empty(), admin);
            default -> throw new IllegalArgumentException(entry.path());
        }
    }

    private static <T> T read(ReferenceData.Entry entry, Class<T> type) {
        return STRICT.treeToValue(entry.body(), type);
    }

    /** Everything that would have gone to Kafka. */
    public List<OutgoingEvent> published() {
        return Stream.of(municipalityRegister, agencies, rulebooks, networks)
                .flatMap(register -> register.published().stream())
                .toList();
    }
}
