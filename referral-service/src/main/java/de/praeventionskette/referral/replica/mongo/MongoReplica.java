package de.praeventionskette.referral.replica.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import de.praeventionskette.contracts.offers.Offer;
import de.praeventionskette.contracts.offers.Organization;
import de.praeventionskette.contracts.vocabulary.FieldOfAction;
import de.praeventionskette.contracts.vocabulary.PreventionLevel;
import de.praeventionskette.kit.inbox.Freshness;
import de.praeventionskette.kit.replay.Projection;
import de.praeventionskette.referral.replica.KnownOffer;
import de.praeventionskette.referral.replica.Replica;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;

/** Reads the copies. Names of units stand with their organization, whose id is the part of a key before the slash. */
public final class MongoReplica implements Replica {
    private final Projection offers;
    private final Projection organizations;
    private final Projection municipalities;
    private final Freshness freshness;

    public MongoReplica(Projection offers, Projection organizations, Projection municipalities, Freshness freshness) {
        this.offers = offers;
        this.organizations = organizations;
        this.municipalities = municipalities;
        this.freshness = freshness;
    }

    @Override
    public Optional<KnownOffer> offer(String id) {
        return Optional.ofNullable(offers.rows().find(eq("_id", id)).first())
                .flatMap(row -> ReplicaProjections.record(row, Offer.class))
                .flatMap(MongoReplica::known);
    }

    @Override
    public Map<String, KnownOffer> offers(Collection<String> ids) {
        Map<String, KnownOffer> found = new HashMap<>();
        if (!ids.isEmpty()) {
            for (Document row : offers.rows().find(in("_id", Set.copyOf(ids)))) {
                ReplicaProjections.record(row, Offer.class)
                        .flatMap(MongoReplica::known)
                        .ifPresent(offer -> found.put(offer.id(), offer));
            }
        }
        return found;
    }

    /** An offer of a kind that this version does not know cannot be put on a path, so it cannot be referred to yet. */
    static Optional<KnownOffer> known(Offer offer) {
        FieldOfAction field = offer.fieldOfAction();
        PreventionLevel level = offer.preventionLevel();
        if (field == null || level == null) {
            return Optional.empty();
        }
        return Optional.of(new KnownOffer(
                offer.id(),
                offer.region(),
                new KnownOffer.Receiver(offer.organization(), offer.unit()),
                offer.title(),
                new KnownOffer.Kind(field, level),
                new KnownOffer.Fit(
                        offer.minAgeMonths(),
                        offer.maxAgeMonths(),
                        offer.municipalities(),
                        offer.audience(),
                        Boolean.TRUE.equals(offer.professionalsOnly())),
                offer.capacity(),
                offer.withdrawn()));
    }

    @Override
    public Map<String, String> names(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Set<String> wanted = ids.stream().map(MongoReplica::organizationOf).collect(Collectors.toSet());
        Map<String, String> names = new HashMap<>();
        for (Document row : organizations.rows().find(in("_id", wanted))) {
            ReplicaProjections.record(row, Organization.class).ifPresent(organization -> {
                names.put(organization.id(), organization.name());
                organization.units().forEach(unit -> names.put(organization.id() + "/" + unit.id(), unit.name()));
            });
        }
        return names;
    }

    private static String organizationOf(String key) {
        int slash = key.indexOf('/');
        return slash < 0 ? key : key.substring(0, slash);
    }

    @Override
    public boolean mayBeIn(String region, String municipality) {
        Document row = municipalities.rows().find(eq("_id", municipality)).first();
        if (row != null && region.equals(row.getString(ReplicaProjections.REGION))) {
            return true;
        }
        return municipalities.rows().find(eq(ReplicaProjections.REGION, region)).first() == null;
    }

    @Override
    public Optional<Duration> age() {
        return freshness.age(ReplicaProjections.OFFERS);
    }
}
