package de.praeventionskette.referral.replica.mongo;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import de.praeventionskette.contracts.Topic;
import de.praeventionskette.contracts.network.Municipality;
import de.praeventionskette.contracts.offers.Offer;
import de.praeventionskette.contracts.offers.Organization;
import de.praeventionskette.kit.event.EventJson;
import de.praeventionskette.kit.inbox.GuardedRows;
import de.praeventionskette.kit.replay.Projection;
import de.praeventionskette.kit.replay.Projection.ProjectionStore;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** How the copies follow from events: each row keeps the published record as it came. */
public final class ReplicaProjections {
    /** Name of the copy of offers. */
    public static final String OFFERS = "replica-offers";

    private static final String RECORD = "record";
    static final String REGION = "ofRegion";

    private ReplicaProjections() {}

    /** Offers. */
    public static Projection offers(ProjectionStore projections) {
        return projections.project(
                OFFERS,
                Topic.OFFERS,
                List.of(Indexes.ascending(REGION)),
                rows -> List.of(GuardedRows.kind(
                        "offer", Offer.class, rows, (id, offer) -> keep(offer, offer.region()), id -> drop())));
    }

    /** Organizations with their teams. */
    public static Projection organizations(ProjectionStore projections) {
        return projections.project(
                "replica-organizations",
                Topic.OFFERS,
                List.of(),
                rows -> List.of(GuardedRows.kind(
                        "organization",
                        Organization.class,
                        rows,
                        (id, organization) -> keep(organization, organization.region()),
                        id -> drop())));
    }

    /** Municipalities. */
    public static Projection municipalities(ProjectionStore projections) {
        return projections.project(
                "replica-municipalities",
                Topic.NETWORK,
                List.of(Indexes.ascending(REGION)),
                rows -> List.of(GuardedRows.kind(
                        "municipality",
                        Municipality.class,
                        rows,
                        (id, municipality) -> keep(municipality, municipality.region()),
                        id -> drop())));
    }

    /** The published record in a row; none where it was taken back. */
    static <T> Optional<T> record(Document row, Class<T> type) {
        return Optional.ofNullable(row.getString(RECORD))
                .map(json -> EventJson.mapper().readValue(json, type));
    }

    private static Bson keep(Object published, String region) {
        return Updates.combine(
                Updates.set(RECORD, EventJson.mapper().writeValueAsString(published)), Updates.set(REGION, region));
    }

    private static Bson drop() {
        return Updates.combine(Updates.unset(RECORD), Updates.unset(REGION));
    }
}
