package de.praeventionskette.offers.offer;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.contracts.places.Place;
import de.praeventionskette.contracts.places.PlaceAnswer;
import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.offers.places.Entry;
import de.praeventionskette.offers.places.Places;
import de.praeventionskette.offers.places.ReferralId;
import de.praeventionskette.offers.places.Wish;
import de.praeventionskette.offers.places.Wish.Kind;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever comes, in whatever order and however often: no place is negative, none is given twice. */
class PlacesStayRightTest {
    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final Clock CLOCK = Clock.fixed(START.plusSeconds(100_000), ZoneOffset.UTC);
    private static final OfferId OFFER = new OfferId("sample-offer");

    /** Something that comes in: a wish of a referral, or (referral below 0) a report of free places. */
    record Step(int referral, long version, int free) {
        boolean isReport() {
            return referral < 0;
        }

        Wish wish() {
            Kind kind = switch ((int) version) {
                case 1 -> Kind.NOTHING_YET;
                case 2, 3 -> Kind.PLACE;
                case 4 -> Kind.NOTHING_MORE;
                case 5 -> Kind.PLACE;
                default -> Kind.TO_BE_FORGOTTEN;
            };
            return new Wish(new ReferralId("r" + referral), kind, version, START.plusSeconds(referral * 10L + version));
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Step> wishes = Arbitraries.integers()
                .between(0, 7)
                .flatMap(referral -> Arbitraries.longs().between(1, 6).map(version -> new Step(referral, version, 0)));
        Arbitrary<Step> reports = Arbitraries.integers().between(-1, 4).map(free -> new Step(-1, 0, free));
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(6, wishes), net.jqwik.api.Tuple.of(1, reports))
                .list()
                .ofMaxSize(60);
    }

    private static InMemoryOffers offers() {
        InMemoryOffers offers = new InMemoryOffers(CLOCK);
        Offer offer = OfferSamples.offer(OFFER.value(), OfferSamples.parentsCafe(), START);
        offers.create(OfferSamples.REGION, offer, offer.published(), Command.plain());
        return offers;
    }

    private static Places places(InMemoryOffers offers) {
        return offers.find(OFFER).orElseThrow().state().places();
    }

    private static void take(InMemoryOffers offers, Step step) {
        if (step.isReport()) {
            Integer free = step.free() < 0 ? null : step.free();
            offers.change(OFFER, Command.plain(), offer -> offer.report(free, CLOCK.instant(), Moment.of(CLOCK)));
        } else {
            new FollowReferral(offers, CLOCK).follow(OFFER, List.of(step.wish()));
        }
    }

    private static void mustBeRight(Places places) {
        assertThat(places.entries()).extracting(Entry::referral).doesNotHaveDuplicates();
        places.free().ifPresent(free -> {
            assertThat(places.held() + free).isEqualTo(places.number());
            assertThat(places.waiting() > 0 && free > 0)
                    .as("waits although free")
                    .isFalse();
        });
        if (places.number() == null) {
            assertThat(places.waiting()).isZero();
        }
    }

    @Property(tries = 200)
    void noPlaceIsEverNegativeOrGivenTwiceAndNobodyWaitsBesideAFreePlace(@ForAll("steps") List<Step> steps) {
        InMemoryOffers offers = offers();
        for (Step step : steps) {
            take(offers, step);
            mustBeRight(places(offers));
        }
    }

    @Property(tries = 200)
    void repeatsAndStaleMessagesLeadToTheSameBookAsTheNewOnesInOrder(@ForAll("steps") List<Step> steps) {
        InMemoryOffers all = offers();
        InMemoryOffers inOrder = offers();
        Map<Integer, Long> newest = new HashMap<>();
        for (Step step : steps) {
            take(all, step);
            if (!step.isReport()) {
                take(all, step);
            }
            if (step.isReport() || newest.getOrDefault(step.referral(), 0L) < step.version()) {
                take(inOrder, step);
                newest.merge(step.referral(), step.version(), Math::max);
            }
        }
        assertThat(places(all)).isEqualTo(places(inOrder));
    }

    @Property(tries = 150)
    void anyOrderOfWishesGivesAsManyPlacesToTheSameReferrals(@ForAll("steps") List<Step> steps, @ForAll Random random) {
        List<Step> wishes = new ArrayList<>(steps.stream()
                .filter(step -> !step.isReport() && step.version() > 1 && step.version() < 6)
                .toList());
        InMemoryOffers first = offers();
        InMemoryOffers second = offers();
        take(first, new Step(-1, 0, 2));
        take(second, new Step(-1, 0, 2));
        wishes.forEach(step -> take(first, step));
        Collections.shuffle(wishes, random);
        wishes.forEach(step -> take(second, step));

        assertThat(places(second).held()).isEqualTo(places(first).held());
        assertThat(places(second).waiting()).isEqualTo(places(first).waiting());
        assertThat(active(second)).isEqualTo(active(first));
    }

    @Property(tries = 200)
    void whatReferralsWereToldLastIsWhereTheyStand(@ForAll("steps") List<Step> steps) {
        InMemoryOffers offers = offers();
        steps.forEach(step -> take(offers, step));
        Map<String, Place> told = new HashMap<>();
        offers.published().stream()
                .filter(event -> event.key().startsWith("place/"))
                .forEach(event -> {
                    told.remove(event.key());
                    if (event.data() != null) {
                        told.put(event.key(), (Place) event.data());
                    }
                });
        long held = told.values().stream()
                .filter(place -> place.answer() == PlaceAnswer.HELD)
                .count();
        List<Integer> positions = told.values().stream()
                .filter(place -> place.answer() == PlaceAnswer.WAITING)
                .map(Place::position)
                .sorted()
                .toList();

        assertThat(held).isEqualTo(places(offers).held());
        assertThat(positions)
                .isEqualTo(
                        java.util.stream.IntStream.rangeClosed(1, places(offers).waiting())
                                .boxed()
                                .toList());
    }

    @Property(tries = 200)
    void aVersionSaysAtMostOneThingUnderAKey(@ForAll("steps") List<Step> steps) {
        InMemoryOffers offers = offers();
        for (Step step : steps) {
            int before = offers.published().size();
            take(offers, step);
            assertThat(offers.published().subList(before, offers.published().size()))
                    .extracting(event -> event.key())
                    .doesNotHaveDuplicates();
        }
    }

    private static List<ReferralId> active(InMemoryOffers offers) {
        return places(offers).entries().stream()
                .filter(entry -> entry.standing() == Entry.Standing.HOLDS || entry.standing() == Entry.Standing.WAITS)
                .map(Entry::referral)
                .sorted()
                .toList();
    }
}
