package de.praeventionskette.referral.referral;

import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.consent.Consent;
import de.praeventionskette.referral.consent.ConsentScope;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * In which lists a referral stands: a worklist is an indexed query on these keys, so nothing has to be kept in step. A list
 * that may no longer be seen is no key any more: that of the receiver after a withdrawal, those by state of a sender who
 * may not hear.
 *
 * @param keys lists by side, team and state
 * @param newest sorts by submission
 * @param due sorts by the day on which somebody should have acted; null: nothing is due
 * @param forget sorts by the time at which the placement is forgotten; null: not yet ended, or done
 * @param silent sorts by the time from which silence counts as no; null: nobody else is to be asked
 * @param touched when time brings something next; null: never
 */
public record Listing(
        List<String> keys,
        String newest,
        @Nullable String due,
        @Nullable String forget,
        @Nullable String silent,
        @Nullable String touched) {
    private static final Duration FORGET_AFTER = Duration.ofDays(30);
    private static final String NO_TEAM = "-";

    private static final String PLACE = "PLACE ";

    /** The two sides of a list. */
    public enum Side {
        SENT,
        RECEIVED
    }

    static Listing of(ReferralId id, Submission submission, Consent consent, Progress progress) {
        ReferralState state = progress.state();
        List<String> keys = new ArrayList<>();
        Told told = progress.told();
        boolean over = consent.terms().expiresOn().equals(told.ended());
        boolean hears = !over && holds(consent, ConsentScope.FEEDBACK);
        Party sender = submission.sides().sender();
        if (sender != null) {
            add(keys, Side.SENT, sender, hears ? state.status() : null);
        }
        Instant due = progress.toDoBy(consent).orElse(null);
        if (!over && holds(consent, ConsentScope.TRANSMISSION)) {
            add(keys, Side.RECEIVED, progress.receiver(submission), state.status());
            if (progress.due() != null) {
                keys.add(placeKey(submission.about().municipality()));
            }
        }
        Instant forget =
                state.ended() && !progress.placementForgotten() ? state.since().plus(FORGET_AFTER) : null;
        return new Listing(
                keys,
                moment(submission.at()) + "~" + id.value(),
                due == null ? null : moment(due) + "~" + id.value(),
                forget == null ? null : moment(forget),
                progress.silentFrom().map(Listing::moment).orElse(null),
                Tide.ahead(consent, progress, told).stream()
                        .map(Tide::at)
                        .min(Comparator.naturalOrder())
                        .map(Listing::moment)
                        .orElse(null));
    }

    /** The key under which everything that is due in a municipality is counted, whoever sent or received it. */
    public static String placeKey(String municipality) {
        return PLACE + municipality;
    }

    /** A point in time as text whose order is that of time. */
    public static String moment(Instant at) {
        return "%013d".formatted(at.toEpochMilli());
    }

    /** The keys under which somebody finds the referrals of a side. */
    public static List<String> keysFor(Actor actor, Side side, @Nullable ReferralStatus status) {
        String of = side + " " + actor.organization();
        String in = status == null ? "" : " " + status;
        String team = actor.acting().unit();
        return team == null ? List.of(of + in) : List.of(of + "/" + NO_TEAM + in, of + "/" + team + in);
    }

    /** The list of what this very team has not answered. */
    static String waitingWith(Party receiver) {
        String team = receiver.unit() == null ? NO_TEAM : receiver.unit();
        return Side.RECEIVED + " " + receiver.organization() + "/" + team + " " + ReferralStatus.REQUESTED;
    }

    private static void add(List<String> keys, Side side, Party party, @Nullable ReferralStatus status) {
        String of = side + " " + party.organization();
        String team = of + "/" + (party.unit() == null ? NO_TEAM : party.unit());
        keys.addAll(List.of(of, team));
        if (status != null) {
            keys.addAll(List.of(of + " " + status, team + " " + status));
        }
    }

    private static boolean holds(Consent consent, ConsentScope scope) {
        return consent.grants().stream().anyMatch(grant -> grant.scope() == scope && grant.withdrawnAt() == null);
    }
}
