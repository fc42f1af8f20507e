package de.praeventionskette.offers.finder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.praeventionskette.contracts.vocabulary.FieldOfAction;
import de.praeventionskette.kit.problem.Unavailable;
import de.praeventionskette.kit.request.Limit;
import de.praeventionskette.offers.offer.AgeRange;
import de.praeventionskette.offers.offer.InMemoryOffers;
import de.praeventionskette.offers.offer.OfferSamples;
import de.praeventionskette.offers.offer.PublishedOffers;
import de.praeventionskette.offers.organization.InMemoryOrganizations;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two instances on one store: what one writes, the other finds. */
class CatchUpTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");

    private final InMemoryOffers store = new InMemoryOffers(Clock.systemUTC());
    private final InMemoryOrganizations organizations = new InMemoryOrganizations();
    private final OfferIndex mine = new OfferIndex();
    private final OfferIndex theirs = new OfferIndex();
    private final OrganizationNames names = new OrganizationNames(organizations);
    private final IndexedOffers here = new IndexedOffers(store, mine, names);
    private final CatchUp there = new CatchUp(store, organizations, theirs, new OrganizationNames(organizations));

    @BeforeEach
    void familyCentreIsKnown() {
        organizations.record(OfferSamples.REGION, OfferSamples.CENTRE, "Familienzentrum", MONDAY);
    }

    private void publish(String id, Instant at) {
        PublishedOffers.publish(
                here, id, OfferSamples.content("Angebot " + id, FieldOfAction.HEALTH, new AgeRange(0, 12)), at);
    }

    private static List<String> found(OfferIndex index) {
        return index.search(Search.everything(), null, 5000).stream()
                .map(found -> found.offer().id())
                .toList();
    }

    @Test
    void whatOneInstanceWritesItFindsAtOnceAndTheOtherWithItsNextLook() {
        publish("first", MONDAY);
        assertThat(found(mine)).containsExactly("first");
        assertThat(found(theirs)).isEmpty();

        there.run();
        assertThat(found(theirs)).containsExactly("first");
        PublishedOffers.withdraw(here, "first", MONDAY.plusSeconds(60));
        publish("second", MONDAY.plusSeconds(60));
        there.run();

        assertThat(found(theirs)).containsExactly("second");
    }

    @Test
    void aWriteThatWasOvertakenByALaterOneIsStillTakenIn() {
        publish("later", MONDAY.plusSeconds(60));
        there.run();
        publish("overtaken", MONDAY.plusSeconds(57));
        there.run();

        assertThat(found(theirs)).containsExactlyInAnyOrder("later", "overtaken");
    }

    @Test
    void moreThanOneBatchOfTheSameMillisecondIsTakenInCompletely() {
        for (int i = 0; i < 1201; i++) {
            publish("offer-" + i, MONDAY);
        }
        there.run();

        assertThat(found(theirs)).hasSize(1201);
    }

    @Test
    void aNewNameOfAnOrganizationIsFoundWithItsOffers() {
        publish("first", MONDAY);
        there.run();
        organizations.record(OfferSamples.REGION, OfferSamples.CENTRE, "Kinderhaus", MONDAY.plusSeconds(60));
        there.run();

        assertThat(theirs.search(new Search(null, null, null, "kinderhaus", null, null), null, 10))
                .singleElement()
                .satisfies(found -> assertThat(found.organizationName()).isEqualTo("Kinderhaus"));
    }

    @Test
    void untilEverythingIsTakenInTheFinderSaysThatItIsStarting() {
        FindOffers finder = new FindOffers(theirs, there);
        assertThatThrownBy(() -> finder.find(Search.everything(), Optional.empty(), Limit.DEFAULT))
                .isInstanceOf(Unavailable.class);

        there.run();

        assertThat(finder.find(Search.everything(), Optional.empty(), Limit.DEFAULT)
                        .items())
                .isEmpty();
    }
}
