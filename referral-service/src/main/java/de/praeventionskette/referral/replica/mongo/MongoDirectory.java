package de.praeventionskette.referral.replica.mongo;

import static com.mongodb.client.model.Filters.eq;

import de.praeventionskette.contracts.network.Municipality;
import de.praeventionskette.contracts.offers.Offer;
import de.praeventionskette.contracts.offers.Organization;
import de.praeventionskette.contracts.vocabulary.Audience;
import de.praeventionskette.contracts.vocabulary.WaitBand;
import de.praeventionskette.kit.replay.Projection;
import de.praeventionskette.referral.replica.Directory;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;

/** Reads the copies of one region, in the order of the German alphabet. */
public final class MongoDirectory implements Directory {
    private static final Contact UNKNOWN = new Contact(null, null, null);

    private final Projection offers;
    private final Projection organizations;
    private final Projection municipalities;

    public MongoDirectory(Projection offers, Projection organizations, Projection municipalities) {
        this.offers = offers;
        this.organizations = organizations;
        this.municipalities = municipalities;
    }

    @Override
    public List<String> regions() {
        List<String> regions = municipalities
                .rows()
                .distinct(ReplicaProjections.REGION, String.class)
                .into(new ArrayList<>());
        return regions.stream().filter(Objects::nonNull).sorted().toList();
    }

    @Override
    public List<Town> municipalities(String region) {
        List<Town> towns = new ArrayList<>();
        for (Document row : municipalities.rows().find(eq(ReplicaProjections.REGION, region))) {
            ReplicaProjections.record(row, Municipality.class)
                    .ifPresent(town -> towns.add(new Town(town.ags(), town.name())));
        }
        towns.sort(Comparator.comparing(Town::name, Collator.getInstance(Locale.GERMAN)));
        return List.copyOf(towns);
    }

    @Override
    public Optional<Shown> offer(String id) {
        return published(id).flatMap(MongoDirectory::shown);
    }

    @Override
    public List<Shown> offers(String region) {
        List<Shown> found = new ArrayList<>();
        for (Document row : offers.rows().find(eq(ReplicaProjections.REGION, region))) {
            ReplicaProjections.record(row, Offer.class)
                    .flatMap(MongoDirectory::shown)
                    .filter(shown ->
                            !shown.offer().withdrawn() && shown.offer().fit().audience() != Audience.PROFESSIONALS)
                    .ifPresent(found::add);
        }
        found.sort(Comparator.comparing(shown -> shown.offer().title(), Collator.getInstance(Locale.GERMAN)));
        return List.copyOf(found);
    }

    private static Optional<Shown> shown(Offer offer) {
        return MongoReplica.known(offer)
                .map(known -> new Shown(known, offer.capacityReportedOn(), offer.waitSoFar(), contact(offer)));
    }

    private static Contact contact(Offer offer) {
        return Optional.ofNullable(offer.contact())
                .map(known -> new Contact(known.phone(), known.email(), known.website()))
                .orElse(UNKNOWN);
    }

    @Override
    public List<Team> teams(String organization) {
        return Optional.ofNullable(
                        organizations.rows().find(eq("_id", organization)).first())
                .flatMap(row -> ReplicaProjections.record(row, Organization.class))
                .map(found -> found.units().stream()
                        .map(unit -> new Team(unit.id(), unit.name()))
                        .sorted(Comparator.comparing(Team::name, Collator.getInstance(Locale.GERMAN)))
                        .toList())
                .orElse(List.of());
    }

    @Override
    public Optional<WaitBand> waitSoFar(String offer) {
        return published(offer).map(Offer::waitSoFar);
    }

    @Override
    public Contact contact(String offer) {
        return published(offer).map(MongoDirectory::contact).orElse(UNKNOWN);
    }

    private Optional<Offer> published(String offer) {
        return Optional.ofNullable(offers.rows().find(eq("_id", offer)).first())
                .flatMap(row -> ReplicaProjections.record(row, Offer.class));
    }
}
