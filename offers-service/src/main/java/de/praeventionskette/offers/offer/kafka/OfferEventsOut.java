package de.praeventionskette.offers.offer.kafka;

import de.praeventionskette.contracts.offers.OffersEvent;
import de.praeventionskette.contracts.places.Place;
import de.praeventionskette.contracts.places.PlaceAnswer;
import de.praeventionskette.contracts.places.PlacesEvent;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.aggregate.Publication;
import de.praeventionskette.kit.event.OutgoingEvent;
import de.praeventionskette.offers.offer.Offer;
import de.praeventionskette.offers.offer.OfferEvent;
import de.praeventionskette.offers.offer.OfferEvent.CapacityTaken;
import de.praeventionskette.offers.offer.OfferEvent.OfferAssured;
import de.praeventionskette.offers.offer.OfferEvent.OfferChanged;
import de.praeventionskette.offers.offer.OfferEvent.OfferPublished;
import de.praeventionskette.offers.offer.OfferEvent.OfferWithdrawn;
import de.praeventionskette.offers.offer.OfferEvent.PlacesMoved;
import de.praeventionskette.offers.offer.OfferEvent.PlacesReported;
import de.praeventionskette.offers.offer.OfferId;
import de.praeventionskette.offers.places.PlaceMove;
import java.util.List;
import java.util.stream.Stream;

/**
 * An offer's whole public state on {@code offers.v1}, and the answers to referrals on {@code places.v1}. A referral that
 * takes or gives back a place says nothing on {@code offers.v1}.
 */
public final class OfferEventsOut implements Publication<Offer, OfferEvent> {

    @Override
    public List<OutgoingEvent> records(Loaded<Offer> after, List<OfferEvent> events) {
        return events.stream().flatMap(event -> records(after, event)).toList();
    }

    private static Stream<OutgoingEvent> records(Loaded<Offer> after, OfferEvent event) {
        return switch (event) {
            case OfferPublished published -> state(OffersEvent.OFFER_PUBLISHED, after);
            case OfferChanged changed -> state(OffersEvent.OFFER_CHANGED, after);
            case OfferAssured assured -> state(OffersEvent.OFFER_CHANGED, after);
            case OfferWithdrawn withdrawn -> state(OffersEvent.OFFER_WITHDRAWN, after);
            case CapacityTaken taken ->
                taken.changed() ? state(OffersEvent.OFFER_CAPACITY_CHANGED, after) : Stream.empty();
            case PlacesReported reported ->
                Stream.concat(
                        state(OffersEvent.OFFER_CAPACITY_CHANGED, after), answers(reported.offer(), reported.moves()));
            case PlacesMoved moved -> answers(moved.offer(), moved.moves());
        };
    }

    private static Stream<OutgoingEvent> state(OffersEvent type, Loaded<Offer> after) {
        return Stream.of(OutgoingEvent.of(type, "offer/" + after.id(), OfferRecord.of(after)));
    }

    private static Stream<OutgoingEvent> answers(OfferId offer, List<PlaceMove> moves) {
        return moves.stream().map(move -> answer(offer, move));
    }

    private static OutgoingEvent answer(OfferId offer, PlaceMove move) {
        String key = "place/" + move.referral();
        return switch (move.answer()) {
            case HELD -> OutgoingEvent.of(PlacesEvent.PLACE_HELD, key, place(offer, move, PlaceAnswer.HELD));
            case WAITING -> OutgoingEvent.of(PlacesEvent.PLACE_WAITING, key, place(offer, move, PlaceAnswer.WAITING));
            case RELEASED ->
                OutgoingEvent.of(PlacesEvent.PLACE_RELEASED, key, place(offer, move, PlaceAnswer.RELEASED));
            case FORGOTTEN -> OutgoingEvent.tombstone(PlacesEvent.PLACE_RELEASED, key);
        };
    }

    private static Place place(OfferId offer, PlaceMove move, PlaceAnswer answer) {
        return new Place(
                move.referral().value(),
                offer.value(),
                answer,
                answer == PlaceAnswer.WAITING ? move.position() : null,
                move.sequence(),
                move.since());
    }
}
