package de.praeventionskette.offers.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.praeventionskette.contracts.vocabulary.CapacityBand;
import de.praeventionskette.contracts.vocabulary.FieldOfAction;
import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.offers.offer.OfferEvent.CapacityTaken;
import de.praeventionskette.offers.offer.OfferEvent.OfferAssured;
import de.praeventionskette.offers.places.ReferralId;
import de.praeventionskette.offers.places.Wish;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class OfferTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");
    private static final Moment NOW = Moment.of(MONDAY);
    private static final Moment TOMORROW = Moment.of(MONDAY.plus(Duration.ofDays(1)));

    private final Offer offer = OfferSamples.offer("sample-offer", OfferSamples.parentsCafe(), MONDAY);

    private static Wish wants(String referral) {
        return new Wish(new ReferralId(referral), Wish.Kind.PLACE, 2, MONDAY);
    }

    @Test
    void theDayIsTheOneOnTheWallInBerlin() {
        assertThat(Moment.of(Instant.parse("2026-03-28T23:30:00Z")).day()).isEqualTo("2026-03-29");
        assertThat(Moment.of(Instant.parse("2026-07-01T22:30:00Z")).day()).isEqualTo("2026-07-02");
    }

    @Test
    void equalContentChangesNothingAndAnotherIsAChange() {
        OfferContent other = OfferSamples.content("Anders", FieldOfAction.HEALTH, new AgeRange(0, 12));

        assertThat(offer.change(OfferSamples.parentsCafe(), NOW.day(), NOW)).isEmpty();
        assertThat(offer.change(other, NOW.day(), NOW)).hasSize(1);
        assertThat(offer.content()).isEqualTo(other);
    }

    @Test
    void assuringTwiceOnOneDayIsOnceAndMovesTheDateTheNextDay() {
        assertThat(offer.assure(NOW)).isEmpty();
        assertThat(offer.assure(TOMORROW)).containsExactly(new OfferAssured(offer.id()));
        assertThat(offer.upkeep().assuredDate()).isEqualTo(LocalDate.of(2026, 3, 3));
    }

    @Test
    void aWithdrawnOfferRefusesAllButReferralsThatHoldAPlace() {
        offer.report(1, MONDAY, NOW);
        offer.follow(List.of(wants("a")), NOW);
        assertThat(offer.withdraw(NOW)).hasSize(1);

        assertThat(offer.withdraw(NOW)).isEmpty();
        assertThatThrownBy(() -> offer.assure(TOMORROW)).isInstanceOf(Offer.Withdrawn.class);
        assertThatThrownBy(() -> offer.report(1, MONDAY, NOW)).isInstanceOf(Offer.Withdrawn.class);
        offer.follow(List.of(new Wish(new ReferralId("a"), Wish.Kind.NOTHING_MORE, 3, MONDAY)), NOW);
        assertThat(offer.places().held()).isZero();
    }

    @Test
    void aReportOlderThanTheLastOneIsRefused() {
        offer.report(1, MONDAY, NOW);

        assertThatThrownBy(() -> offer.report(5, MONDAY.minusSeconds(1), NOW)).isInstanceOf(Offer.ReportedSince.class);
        assertThat(offer.places().free()).hasValue(1);
    }

    @Test
    void theBandFollowsTheReportAtOnceAndReferralsOnlyTheNextDay() {
        offer.report(3, MONDAY, NOW);
        assertThat(offer.capacity().band()).isEqualTo(CapacityBand.FREE);
        offer.follow(List.of(wants("a")), NOW);

        assertThat(offer.takeCapacity(NOW)).isEmpty();
        assertThat(offer.capacity().band()).isEqualTo(CapacityBand.FREE);
        assertThat(offer.takeCapacity(TOMORROW)).containsExactly(new CapacityTaken(offer.id(), true));
        assertThat(offer.capacity().band()).isEqualTo(CapacityBand.FEW);
        assertThat(offer.capacity().reportedOn()).isEqualTo("2026-03-02");
        assertThat(offer.takeCapacity(TOMORROW)).isEmpty();
    }

    @Test
    void theDailyLookTakesEveryOfferOnceAndSaysOnlyWhatHasChanged() {
        Clock monday = Clock.fixed(MONDAY, ZoneOffset.UTC);
        Clock tuesday = Clock.fixed(TOMORROW.at(), ZoneOffset.UTC);
        InMemoryOffers offers = new InMemoryOffers(monday);
        for (String id : List.of("quiet", "moved")) {
            Offer each = OfferSamples.offer(id, OfferSamples.parentsCafe(), MONDAY);
            offers.create(OfferSamples.REGION, each, each.published(), Command.plain());
            offers.change(each.id(), Command.plain(), it -> it.report(1, MONDAY, NOW));
        }
        new FollowReferral(offers, monday).follow(new OfferId("moved"), List.of(wants("a")));
        int before = offers.published().size();

        assertThat(new TakeCapacities(offers, monday).takeDue()).isZero();
        assertThat(new TakeCapacities(offers, tuesday).takeDue()).isEqualTo(2);
        assertThat(new TakeCapacities(offers, tuesday).takeDue()).isZero();

        assertThat(offers.published().subList(before, offers.published().size()))
                .singleElement()
                .satisfies(event -> assertThat(event.key()).isEqualTo("offer/moved"));
    }
}
