package de.praeventionskette.offers.offer;

import de.praeventionskette.kit.aggregate.AggregateStore.AlreadyExists;
import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.problem.Conflict;
import de.praeventionskette.kit.problem.NotFound;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.offers.organization.Organization;
import de.praeventionskette.offers.organization.OrganizationId;
import de.praeventionskette.offers.organization.Organizations;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The administration loads an offer under an id of its choice; loading the same again changes nothing. */
public final class LoadOffer {
    private final Offers offers;
    private final Organizations organizations;
    private final Clock clock;

    public LoadOffer(Offers offers, Organizations organizations, Clock clock) {
        this.offers = offers;
        this.organizations = organizations;
        this.clock = clock;
    }

    /**
     * What is loaded.
     *
     * @param organization who offers it; cannot be changed later
     * @param content what is said about it
     * @param assuredDate when it was last assured; null: today, or as it was
     * @param expectedVersion the version that the actor has seen; null: any
     */
    public record Cargo(
            OrganizationId organization,
            OfferContent content,
            @Nullable LocalDate assuredDate,
            @Nullable Long expectedVersion) {}

    /** @throws Conflict the id belongs to another organization's offer */
    public Loaded<Offer> load(OfferId id, Cargo cargo, Actor actor) {
        Loaded<Organization> owner =
                organizations.find(cargo.organization()).orElseThrow(() -> new NotFound("organization.unknown"));
        Keeping.mustAdministrate(actor, owner.region());
        Fitting.mustFit(cargo.content(), owner);
        Moment now = Moment.of(clock);
        Optional<Loaded<Offer>> existing = offers.find(id);
        return existing.isPresent() ? change(existing.get(), cargo, now) : create(id, cargo, owner, now);
    }

    private Loaded<Offer> create(OfferId id, Cargo cargo, Loaded<Organization> owner, Moment now) {
        LocalDate assured = cargo.assuredDate() == null ? now.day() : cargo.assuredDate();
        Offer offer = Offer.publish(id, cargo.organization(), cargo.content(), assured, now);
        try {
            return offers.create(owner.region(), offer, offer.published(), Command.plain());
        } catch (AlreadyExists raced) {
            throw new Conflict("offer.created-meanwhile");
        }
    }

    private Loaded<Offer> change(Loaded<Offer> existing, Cargo cargo, Moment now) {
        if (!existing.state().organization().equals(cargo.organization())) {
            throw new Conflict("offer.other-organization");
        }
        return offers.change(
                existing.state().id(),
                new Command(cargo.expectedVersion(), null),
                offer -> offer.change(cargo.content(), assured(cargo, offer), now));
    }

    private static LocalDate assured(Cargo cargo, Offer offer) {
        return cargo.assuredDate() == null ? offer.upkeep().assuredDate() : cargo.assuredDate();
    }
}
