package de.praeventionskette.referral.replica.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import de.praeventionskette.contracts.network.Municipality;
import de.praeventionskette.contracts.offers.Offer;
import de.praeventionskette.contracts.offers.Organization;
import de.praeventionskette.contracts.vocabulary.Audience;
import de.praeventionskette.contracts.vocabulary.WaitBand;
import de.praeventionskette.kit.replay.Projection;
import de.praeventionskette.referral.replica.Directory;
import de.praeventionskette.referral.replica.KnownOffer;
import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;

/** Reads the copies of one region, in the order of the German alphabet. */
public final class MongoDirectory implements Directory {
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
    public List<KnownOffer> offers(String region) {
        List<KnownOffer> found = new ArrayList<>();
        for (Document row : offers.rows().find(eq(ReplicaProjections.REGION, region))) {
            ReplicaProjections.record(row, Offer.class)
                    .flatMap(MongoReplica::known)
                    .filter(offer -> !offer.withdrawn() && offer.fit().audience() != Audience.PROFESSIONALS)
                    .ifPresent(found::add);
        }
        found.sort(Comparator.comparing(KnownOffer::title, Collator.getInstance(Locale.GERMAN)));
        return List.copyOf(found);
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
    public Map<String, LocalDate> capacitiesReportedOn(Collection<String> wanted) {
        Map<String, LocalDate> days = new HashMap<>();
        for (Document row : offers.rows().find(in("_id", wanted))) {
            ReplicaProjections.record(row, Offer.class)
                    .filter(offer -> offer.capacityReportedOn() != null)
                    .ifPresent(offer -> days.put(offer.id(), offer.capacityReportedOn()));
        }
        return days;
    }

    @Override
    public Optional<WaitBand> waitSoFar(String offer) {
        return published(offer).map(Offer::waitSoFar);
    }

    @Override
    public Contact contact(String offer) {
        return published(offer)
                .map(Offer::contact)
                .map(known -> new Contact(known.phone(), known.email(), known.website()))
                .orElseGet(() -> new Contact(null, null, null));
    }

    private Optional<Offer> published(String offer) {
        return Optional.ofNullable(offers.rows().find(eq("_id", offer)).first())
                .flatMap(row -> ReplicaProjections.record(row, Offer.class));
    }
}
