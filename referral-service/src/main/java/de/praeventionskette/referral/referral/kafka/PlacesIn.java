package de.praeventionskette.referral.referral.kafka;

import de.praeventionskette.contracts.Topic;
import de.praeventionskette.contracts.places.Place;
import de.praeventionskette.contracts.places.PlaceAnswer;
import de.praeventionskette.kit.inbox.Arrived;
import de.praeventionskette.kit.inbox.Subscription;
import de.praeventionskette.kit.inbox.Subscription.Kind;
import de.praeventionskette.referral.referral.AnswerPlace;
import de.praeventionskette.referral.referral.PlaceInLine;
import de.praeventionskette.referral.referral.ReferralId;
import java.util.List;

/** Hears on places.v1 what offers answer. A tombstone says nothing new: the referral has ended long ago. */
public final class PlacesIn {
    private PlacesIn() {}

    /** The subscription. */
    public static Subscription subscription(AnswerPlace answers) {
        return new Subscription(
                "places",
                Topic.PLACES,
                List.of(new Kind<>("place", Place.class, newest -> newest.forEach(each -> apply(each, answers)))));
    }

    private static void apply(Arrived<Place> arrived, AnswerPlace answers) {
        Place place = arrived.data();
        if (place == null) {
            return;
        }
        PlaceAnswer answer = place.answer();
        if (answer != null) {
            answers.answer(
                    new ReferralId(arrived.id()),
                    new PlaceInLine(answer, place.position(), place.referralSequence(), arrived.sequence()));
        }
    }
}
