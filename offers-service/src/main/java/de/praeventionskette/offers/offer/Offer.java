package de.praeventionskette.offers.offer;

import de.praeventionskette.offers.offer.OfferEvent.CapacityTaken;
import de.praeventionskette.offers.offer.OfferEvent.OfferAssured;
import de.praeventionskette.offers.offer.OfferEvent.OfferChanged;
import de.praeventionskette.offers.offer.OfferEvent.OfferPublished;
import de.praeventionskette.offers.offer.OfferEvent.OfferWithdrawn;
import de.praeventionskette.offers.offer.OfferEvent.PlacesMoved;
import de.praeventionskette.offers.offer.OfferEvent.PlacesReported;
import de.praeventionskette.offers.organization.OrganizationId;
import de.praeventionskette.offers.places.Places;
import de.praeventionskette.offers.places.Wish;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Angebot: a help that families or professionals can find and be referred to, with its places. */
public final class Offer {
    private final OfferId id;
    private final OrganizationId organization;
    private OfferContent content;
    private Upkeep upkeep;
    private Places places;
    private PublicCapacity capacity;

    Offer(
            OfferId id,
            OrganizationId organization,
            OfferContent content,
            Upkeep upkeep,
            Places places,
            PublicCapacity capacity) {
        this.id = id;
        this.organization = organization;
        this.content = content;
        this.upkeep = upkeep;
        this.places = places;
        this.capacity = capacity;
    }

    /**
     * How well an offer is kept.
     *
     * @param assuredDate day on which the provider last said that it is right
     * @param withdrawn whether it can no longer be found
     * @param changedAt when anything in its document was last changed
     */
    public record Upkeep(LocalDate assuredDate, boolean withdrawn, Instant changedAt) {}

    static Offer publish(OfferId id, OrganizationId organization, OfferContent content, LocalDate assured, Moment now) {
        Places places = Places.unknown();
        return new Offer(
                id,
                organization,
                content,
                new Upkeep(assured, false, now.at()),
                places,
                PublicCapacity.of(places, now.day()));
    }

    List<OfferEvent> published() {
        return List.of(new OfferPublished(id));
    }

    /** @throws Withdrawn it can no longer be changed */
    List<OfferEvent> change(OfferContent next, LocalDate assured, Moment now) {
        if (next.equals(content) && assured.equals(upkeep.assuredDate())) {
            return List.of();
        }
        mustBeOpen();
        content = next;
        upkeep = new Upkeep(assured, false, now.at());
        return List.of(new OfferChanged(id));
    }

    /** @throws Withdrawn there is nothing to assure any more */
    List<OfferEvent> assure(Moment now) {
        mustBeOpen();
        if (upkeep.assuredDate().equals(now.day())) {
            return List.of();
        }
        upkeep = new Upkeep(now.day(), false, now.at());
        return List.of(new OfferAssured(id));
    }

    List<OfferEvent> withdraw(Moment now) {
        if (upkeep.withdrawn()) {
            return List.of();
        }
        upkeep = new Upkeep(upkeep.assuredDate(), true, now.at());
        return List.of(new OfferWithdrawn(id));
    }

    /**
     * @param free places free beside those held; null: not known
     * @param reported when that was so
     * @throws Withdrawn nobody is referred here any more
     * @throws ReportedSince a newer report is known
     */
    List<OfferEvent> report(@Nullable Integer free, Instant reported, Moment now) {
        mustBeOpen();
        if (places.isReportedAfter(reported)) {
            throw new ReportedSince();
        }
        Places before = places;
        places = places.report(free, reported);
        PublicCapacity taken = PublicCapacity.of(places, now.day());
        if (places.equals(before) && taken.equals(capacity)) {
            return List.of();
        }
        capacity = taken;
        touch(now);
        return List.of(new PlacesReported(id, places.movesSince(before)));
    }

    List<OfferEvent> follow(List<Wish> wishes, Moment now) {
        Places before = places;
        wishes.forEach(wish -> places = places.follow(wish, now.at()));
        if (places.equals(before)) {
            return List.of();
        }
        touch(now);
        return List.of(new PlacesMoved(id, places.movesSince(before)));
    }

    /** Takes the band anew, once a day. */
    List<OfferEvent> takeCapacity(Moment now) {
        if (!capacity.takenOn().isBefore(now.day())) {
            return List.of();
        }
        PublicCapacity before = capacity;
        capacity = PublicCapacity.of(places, now.day());
        touch(now);
        return List.of(new CapacityTaken(id, !capacity.tellsTheSameAs(before)));
    }

    private void touch(Moment now) {
        upkeep = new Upkeep(upkeep.assuredDate(), upkeep.withdrawn(), now.at());
    }

    private void mustBeOpen() {
        if (upkeep.withdrawn()) {
            throw new Withdrawn();
        }
    }

    public OfferId id() {
        return id;
    }

    /** Who offers it. */
    public OrganizationId organization() {
        return organization;
    }

    public OfferContent content() {
        return content;
    }

    public Upkeep upkeep() {
        return upkeep;
    }

    /** Exact places; only for the provider's eyes. */
    public Places places() {
        return places;
    }

    /** What everyone may know of the places. */
    public PublicCapacity capacity() {
        return capacity;
    }

    /** The offer was withdrawn: nothing about it can be changed. */
    public static final class Withdrawn extends RuntimeException {
        Withdrawn() {
            super("the offer is withdrawn");
        }
    }

    /** A newer report of free places is known. */
    public static final class ReportedSince extends RuntimeException {
        ReportedSince() {
            super("a newer report is known");
        }
    }
}
