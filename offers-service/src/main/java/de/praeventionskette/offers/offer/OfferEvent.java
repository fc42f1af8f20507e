package de.praeventionskette.offers.offer;

import de.praeventionskette.offers.places.PlaceMove;
import java.util.List;

/** What happens to an offer, in the order of its life. */
public sealed interface OfferEvent {

    /** Can be found from now on. */
    record OfferPublished(OfferId offer) implements OfferEvent {}

    /** Says something else. */
    record OfferChanged(OfferId offer) implements OfferEvent {}

    /** Is still right, says its provider. */
    record OfferAssured(OfferId offer) implements OfferEvent {}

    /** The provider said how many places are free; some who waited may hold one now. */
    record PlacesReported(OfferId offer, List<PlaceMove> moves) implements OfferEvent {}

    /** A referral took, awaits or gave back a place. */
    record PlacesMoved(OfferId offer, List<PlaceMove> moves) implements OfferEvent {}

    /** The daily look at the band of free places. */
    record CapacityTaken(OfferId offer, boolean changed) implements OfferEvent {}

    /** Can no longer be found or referred to. */
    record OfferWithdrawn(OfferId offer) implements OfferEvent {}
}
