package de.praeventionskette.referral;

import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.InMemoryAggregateStore;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.aggregate.Reaction;
import de.praeventionskette.kit.aggregate.StateMapping;
import de.praeventionskette.kit.aggregate.StoreContext;
import de.praeventionskette.kit.event.OutgoingEvent;
import de.praeventionskette.referral.referral.Listing;
import de.praeventionskette.referral.referral.Referral;
import de.praeventionskette.referral.referral.ReferralEvent;
import de.praeventionskette.referral.referral.ReferralId;
import de.praeventionskette.referral.referral.Referrals;
import de.praeventionskette.referral.referral.kafka.PlacementsOut;
import de.praeventionskette.referral.referral.mongo.MongoReferrals;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Twin of the referrals' store. */
public final class InMemoryReferrals implements Referrals {
    private static final StateMapping<Referral, ReferralEvent> MAPPING =
            StateMapping.of(Referral.class, ReferralEvent.class, MongoReferrals.SEALED, MongoReferrals.VALUES);

    private final InMemoryAggregateStore<Referral, ReferralEvent> store;

    public InMemoryReferrals(Clock clock) {
        store = new InMemoryAggregateStore<>(
                MAPPING, new PlacementsOut(), new StoreContext(clock, () -> null, () -> {}));
    }

    public void react(Reaction<Referral, ReferralEvent> reaction) {
        store.react(reaction);
    }

    /** The ids of all that there are. */
    public List<String> ids() {
        return store.ids();
    }

    public List<OutgoingEvent> published() {
        return store.published();
    }

    @Override
    public Optional<Loaded<Referral>> find(ReferralId id) {
        return store.find(id.value());
    }

    @Override
    public List<Loaded<Referral>> findAll(Collection<ReferralId> ids) {
        return store.all().stream()
                .filter(each -> ids.contains(new ReferralId(each.id())))
                .toList();
    }

    @Override
    public Loaded<Referral> create(Referral referral, List<ReferralEvent> events, Command command) {
        return store.create(referral.id().value(), referral.submission().region(), referral, events, command);
    }

    @Override
    public Loaded<Referral> change(ReferralId id, Command command, Function<Referral, List<ReferralEvent>> change) {
        return store.change(id.value(), command, change);
    }

    @Override
    public List<Loaded<Referral>> newest(String region, List<String> keys, @Nullable String before, int limit) {
        return on(region, keys)
                .filter(each -> before == null || newest(each).compareTo(before) < 0)
                .sorted(Comparator.<Loaded<Referral>, String>comparing(InMemoryReferrals::newest)
                        .reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public List<Loaded<Referral>> overdue(
            String region, List<String> keys, Instant now, @Nullable String after, int limit) {
        return on(region, keys)
                .filter(each -> each.state().listing().due() != null)
                .filter(each -> due(each).compareTo(Listing.moment(now)) < 0)
                .filter(each -> after == null || due(each).compareTo(after) > 0)
                .sorted(Comparator.comparing(InMemoryReferrals::due))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Loaded<Referral>> chosen(String region, List<String> keys, Collection<ReferralId> ids) {
        return on(region, keys)
                .filter(each -> ids.contains(new ReferralId(each.id())))
                .toList();
    }

    @Override
    public List<ReferralId> silent(Instant now, int limit) {
        return before(Listing::silent, now, limit);
    }

    @Override
    public List<ReferralId> touchedByTime(Instant now, int limit) {
        return before(Listing::touched, now.plusMillis(1), limit);
    }

    @Override
    public int countDue(String region, List<String> keys, Instant from, Instant until, int most) {
        return (int) on(region, keys)
                .filter(each -> each.state().listing().due() != null)
                .filter(each -> due(each).compareTo(Listing.moment(from)) >= 0)
                .filter(each -> due(each).compareTo(Listing.moment(until)) < 0)
                .limit(most)
                .count();
    }

    @Override
    public List<ReferralId> toForget(Instant now, int limit) {
        return before(Listing::forget, now, limit);
    }

    private List<ReferralId> before(Function<Listing, @Nullable String> moment, Instant now, int limit) {
        return store.all().stream()
                .map(Loaded::state)
                .filter(each -> moment.apply(each.listing()) != null)
                .filter(each ->
                        Objects.requireNonNull(moment.apply(each.listing())).compareTo(Listing.moment(now)) < 0)
                .sorted(Comparator.comparing(each -> Objects.requireNonNull(moment.apply(each.listing()))))
                .limit(limit)
                .map(Referral::id)
                .toList();
    }

    private Stream<Loaded<Referral>> on(String region, List<String> keys) {
        return store.all().stream()
                .filter(each -> each.region().equals(region))
                .filter(each -> each.state().listing().keys().stream().anyMatch(keys::contains));
    }

    private static String newest(Loaded<Referral> each) {
        return each.state().listing().newest();
    }

    private static String due(Loaded<Referral> each) {
        return Objects.requireNonNull(each.state().listing().due());
    }
}
