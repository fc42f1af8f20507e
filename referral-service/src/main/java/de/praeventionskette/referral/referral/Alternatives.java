package de.praeventionskette.referral.referral;

import de.praeventionskette.referral.consent.Consent;
import de.praeventionskette.referral.consent.SecrecyRelease;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Wunschreihenfolge: whom the family wants to be asked when the one asked before says no or nothing. Each recipient is named in
 * a consent of its own from the start, so nobody is asked whom the family did not name.
 *
 * @param next in the family's order
 * @param silentDays local days after which silence counts as no
 * @param asked who is asked instead; null: nobody yet
 */
public record Alternatives(
        List<Alternative> next, int silentDays, @Nullable Asked asked) {
    /** Most offers that can be named beside the first. */
    public static final int MOST = 3;
    /** Most days of silence. */
    public static final int LONGEST_SILENCE = 28;

    public Alternatives {
        next = List.copyOf(next);
    }

    /**
     * An offer and the consent that names its recipient.
     *
     * @param release what the family says about professional secrecy towards that recipient; null: nothing
     */
    public record Alternative(
            String offer, Consent consent, @Nullable SecrecyRelease release) {}

    /**
     * Who is asked instead.
     *
     * @param referral the referral with which it is asked
     * @param at since when
     */
    public record Asked(ReferralId referral, Alternative alternative, Instant at) {}

    /** The same with some passed over and the one after them asked. */
    Alternatives ask(int passedOver, ReferralId referral, Instant at) {
        Asked now = new Asked(referral, next.get(passedOver), at);
        return new Alternatives(next.subList(passedOver + 1, next.size()), silentDays, now);
    }

    /** The same after the family took back what it said about professional secrecy. */
    Alternatives silent() {
        List<Alternative> kept = next.stream()
                .map(each -> new Alternative(each.offer(), each.consent(), null))
                .toList();
        Asked spoken = asked == null
                ? null
                : new Asked(
                        asked.referral(),
                        new Alternative(
                                asked.alternative().offer(), asked.alternative().consent(), null),
                        asked.at());
        return new Alternatives(kept, silentDays, spoken);
    }

    /** What is left for the one who is asked instead; null: nobody. */
    @Nullable Alternatives rest() {
        return next.isEmpty() ? null : new Alternatives(next, silentDays, null);
    }

    /** Nobody else is asked any more. */
    @Nullable Alternatives ended() {
        return asked == null ? null : new Alternatives(List.of(), silentDays, asked);
    }

    /** Whether somebody else was asked. */
    boolean used() {
        return asked != null;
    }
}
