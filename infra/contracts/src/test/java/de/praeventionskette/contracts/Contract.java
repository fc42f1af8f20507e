package de.praeventionskette.contracts;

import de.praeventionskette.contracts.figures.FiguresEvent;
import de.praeventionskette.contracts.figures.WeeklyFigures;
import de.praeventionskette.contracts.network.Agency;
import de.praeventionskette.contracts.network.Jurisdiction;
import de.praeventionskette.contracts.network.Municipality;
import de.praeventionskette.contracts.network.Network;
import de.praeventionskette.contracts.network.NetworkEvent;
import de.praeventionskette.contracts.offers.Offer;
import de.praeventionskette.contracts.offers.OffersEvent;
import de.praeventionskette.contracts.offers.Organization;
import de.praeventionskette.contracts.paths.Path;
import de.praeventionskette.contracts.paths.PathsEvent;
import de.praeventionskette.contracts.places.Place;
import de.praeventionskette.contracts.places.PlacesEvent;
import de.praeventionskette.contracts.referrals.Placement;
import de.praeventionskette.contracts.referrals.ReferralsEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An event type with the record that is its data.
 *
 * @param type what just happened
 * @param data empty: always a tombstone
 */
record Contract(EventType type, Optional<Class<? extends Record>> data) {

    /** Every event type of every topic. */
    static List<Contract> all() {
        return Stream.of(
                        Arrays.stream(OffersEvent.values()).map(type -> of(type, dataOf(type))),
                        Arrays.stream(NetworkEvent.values()).map(type -> of(type, dataOf(type))),
                        Arrays.stream(ReferralsEvent.values()).map(type -> of(type, Placement.class)),
                        Arrays.stream(PlacesEvent.values()).map(type -> of(type, Place.class)),
                        Arrays.stream(PathsEvent.values()).map(Contract::ofPath),
                        Arrays.stream(FiguresEvent.values()).map(type -> of(type, WeeklyFigures.class)))
                .flatMap(contracts -> contracts)
                .toList();
    }

    /** Every event type that carries data. */
    static List<Contract> withData() {
        return all().stream().filter(contract -> contract.data.isPresent()).toList();
    }

    /** The topic’s name without its version: folder of the schemas. */
    String area() {
        return type.topic().topicName().replace(".v1", "");
    }

    /** Location of the schema on the class path. */
    String schemaFile() {
        return "schemas/" + area() + "/" + type.shortName() + ".v1.json";
    }

    /** Location of the example with every field set. */
    String golden() {
        return "golden/" + type.topic().topicName() + "/" + type.shortName() + ".json";
    }

    /** Location of the example without anything that may be absent. */
    String minimalGolden() {
        return golden().replace(".json", "-minimal.json");
    }

    /** Location of the frozen shape. */
    String published() {
        return "published/" + area() + "/" + type.shortName() + ".v1.txt";
    }

    @Override
    public String toString() {
        return type.type();
    }

    private static Contract of(EventType type, Class<? extends Record> data) {
        return new Contract(type, Optional.of(data));
    }

    private static Contract ofPath(PathsEvent type) {
        return switch (type) {
            case PATH_RECORDED -> of(type, Path.class);
            case PATH_WITHDRAWN -> new Contract(type, Optional.empty());
        };
    }

    private static Class<? extends Record> dataOf(OffersEvent type) {
        return switch (type) {
            case ORGANIZATION_PUBLISHED, ORGANIZATION_CHANGED -> Organization.class;
            case OFFER_PUBLISHED, OFFER_CHANGED, OFFER_CAPACITY_CHANGED, OFFER_WITHDRAWN -> Offer.class;
        };
    }

    private static Class<? extends Record> dataOf(NetworkEvent type) {
        return switch (type) {
            case MUNICIPALITY_RECORDED -> Municipality.class;
            case AGENCY_RECORDED -> Agency.class;
            case JURISDICTION_RECORDED -> Jurisdiction.class;
            case NETWORK_RECORDED -> Network.class;
        };
    }
}
