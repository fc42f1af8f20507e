package de.praeventionskette.referral.referral;

import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.Loaded;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where referrals are kept. */
public interface Referrals {
    /** A referral as it is now. */
    Optional<Loaded<Referral>> find(ReferralId id);

    /** Several as they are now, in no order; who is not there is not found. */
    List<Loaded<Referral>> findAll(Collection<ReferralId> ids);

    /** Keeps a new referral; a repeat with the same key answers the first. */
    Loaded<Referral> create(Referral referral, List<ReferralEvent> events, Command command);

    /** Changes a referral. */
    Loaded<Referral> change(ReferralId id, Command command, Function<Referral, List<ReferralEvent>> change);

    /**
     * A list, newest first.
     *
     * @param before sort key after which the list goes on; null: from the start
     */
    List<Loaded<Referral>> newest(String region, List<String> keys, @Nullable String before, int limit);

    /**
     * What should have been acted on before a point in time, longest overdue first.
     *
     * @param after sort key after which the list goes on; null: from the start
     */
    List<Loaded<Referral>> overdue(String region, List<String> keys, Instant now, @Nullable String after, int limit);

    /** Those of a list that were chosen, in no order; who does not stand in the list is not found. */
    List<Loaded<Referral>> chosen(String region, List<String> keys, Collection<ReferralId> ids);

    /** Referrals whose receiver has been silent for as long as the family wanted to wait. */
    List<ReferralId> silent(Instant now, int limit);

    /** Referrals to which time has brought something that is not noted, by now. */
    List<ReferralId> touchedByTime(Instant now, int limit);

    /** How many referrals of a list are due in a span of time, its end not included, counted up to some number. */
    int countDue(String region, List<String> keys, Instant from, Instant until, int most);

    /** Ended referrals whose wish for a place is to be forgotten by now. */
    List<ReferralId> toForget(Instant now, int limit);
}
