package de.praeventionskette.offers.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.praeventionskette.kit.aggregate.AggregateStore.AlreadyExists;
import de.praeventionskette.kit.aggregate.AggregateStore.StaleVersion;
import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.offers.organization.OrganizationId;
import de.praeventionskette.offers.places.ReferralId;
import de.praeventionskette.offers.places.Wish;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every keeper of offers promises. */
interface OffersContract {
    Instant MONDAY = Instant.parse("2026-03-02T08:00:00.123Z");

    Offers offers();

    default OfferId publish(Instant at) {
        Offer offer = OfferSamples.offer(UUID.randomUUID().toString(), OfferSamples.parentsCafe(), at);
        offers().create(OfferSamples.REGION, offer, offer.published(), Command.plain());
        return offer.id();
    }

    private static Wish wants(String referral) {
        return new Wish(new ReferralId(referral), Wish.Kind.PLACE, 2, MONDAY);
    }

    @Test
    default void anOfferIsFoundAsItWasWritten() {
        OfferId id = publish(MONDAY);
        Moment now = Moment.of(MONDAY);
        offers().change(id, Command.plain(), offer -> offer.report(1, MONDAY, now));
        offers().change(id, Command.plain(), offer -> offer.follow(List.of(wants("a-" + id), wants("b-" + id)), now));

        Loaded<Offer> found = offers().find(id).orElseThrow();

        assertThat(found.version()).isEqualTo(3);
        assertThat(found.region()).isEqualTo(OfferSamples.REGION);
        assertThat(found.state().organization()).isEqualTo(OfferSamples.CENTRE);
        assertThat(found.state().content()).isEqualTo(OfferSamples.parentsCafe());
        assertThat(found.state().upkeep()).isEqualTo(new Offer.Upkeep(LocalDate.of(2026, 3, 2), false, MONDAY));
        assertThat(found.state().places().held()).isEqualTo(1);
        assertThat(found.state().places().waiting()).isEqualTo(1);
        assertThat(found.state().places().reportedAt()).isEqualTo(MONDAY);
        assertThat(found.state().capacity().reportedOn()).isEqualTo("2026-03-02");
    }

    @Test
    default void anIdIsTakenOnlyOnce() {
        OfferId id = publish(MONDAY);
        Offer second = OfferSamples.offer(id.value(), OfferSamples.parentsCafe(), MONDAY);

        assertThatThrownBy(() -> offers().create(OfferSamples.REGION, second, second.published(), Command.plain()))
                .isInstanceOf(AlreadyExists.class);
    }

    @Test
    default void aChangeThatRestsOnAnOlderVersionIsRefused() {
        OfferId id = publish(MONDAY);
        offers().change(id, Command.plain(), offer -> offer.withdraw(Moment.of(MONDAY)));

        assertThatThrownBy(() -> offers().change(id, new Command(1L, null), offer -> offer.withdraw(Moment.of(MONDAY))))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    default void withdrawnOffersAreNotAmongTheOpenOnesOfTheirOrganization() {
        OfferId open = publish(MONDAY);
        OfferId withdrawn = publish(MONDAY);
        offers().change(withdrawn, Command.plain(), offer -> offer.withdraw(Moment.of(MONDAY)));

        assertThat(offers().openOf(OfferSamples.CENTRE, 500))
                .extracting(Loaded::id)
                .contains(open.value())
                .doesNotContain(withdrawn.value());
        assertThat(offers().openOf(new OrganizationId("nobody"), 500)).isEmpty();
    }

    @Test
    default void theOfferInWhoseBookAReferralStandsIsFound() {
        OfferId id = publish(MONDAY);
        publish(MONDAY);
        offers().change(id, Command.plain(), offer -> offer.follow(List.of(wants("r-" + id)), Moment.of(MONDAY)));

        assertThat(offers().withEntryOf(new ReferralId("r-" + id))).contains(id);
        assertThat(offers().withEntryOf(new ReferralId("unheard-of"))).isEmpty();
    }

    @Test
    default void offersWhoseBandIsOfAnEarlierDayAreDue() {
        OfferId old = publish(MONDAY);
        OfferId fresh = publish(MONDAY.plusSeconds(86_400));

        assertThat(offers().capacityTakenBefore(LocalDate.of(2026, 3, 3), 1000))
                .contains(old)
                .doesNotContain(fresh);
    }

    @Test
    default void whatWasChangedSinceATimeComesInOrder() {
        Instant from = Instant.parse("2027-01-01T00:00:00Z");
        OfferId second = publish(from.plusSeconds(2));
        OfferId first = publish(from);
        publish(from.minusMillis(1));

        assertThat(offers().changedSince(from, 2))
                .extracting(Loaded::id)
                .containsExactly(first.value(), second.value());
    }
}
