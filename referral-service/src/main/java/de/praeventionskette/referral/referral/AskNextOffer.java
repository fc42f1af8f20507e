package de.praeventionskette.referral.referral;

import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.referral.consent.Consent;
import de.praeventionskette.referral.consent.ConsentGate;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.referral.Alternatives.Alternative;
import de.praeventionskette.referral.referral.Alternatives.Asked;
import de.praeventionskette.referral.replica.KnownOffer;
import de.praeventionskette.referral.replica.Replica;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Asks the next offer of the family's order once the one before it has come to nothing ("first free place"). First it is decided
 * who is next, which nobody can take back; then that one is asked. A repeat finishes what a crash cut.
 */
public final class AskNextOffer {
    private static final Set<ReferralStatus> CAME_TO_NOTHING =
            Set.of(ReferralStatus.REJECTED, ReferralStatus.CANCELLED);

    private final Referrals referrals;
    private final Replica replica;
    private final RegisterReferral register;
    private final ConsentGate gate;
    private final Clock clock;

    public AskNextOffer(
            Referrals referrals, Replica replica, RegisterReferral register, ConsentGate gate, Clock clock) {
        this.referrals = referrals;
        this.replica = replica;
        this.register = register;
        this.gate = gate;
        this.clock = clock;
    }

    /** Asks whoever is next, if somebody is. */
    public void ask(ReferralId id) {
        Referral decided = referrals
                .change(id, Command.beside(), referral -> decide(referral, openOffers(referral)))
                .state();
        Alternatives alternatives = decided.progress().alternatives();
        Asked asked = alternatives == null ? null : alternatives.asked();
        if (asked != null && alternatives != null) {
            ask(decided, asked, alternatives);
        }
    }

    private List<ReferralEvent> decide(Referral referral, Set<String> open) {
        Alternatives alternatives = referral.progress().alternatives();
        if (alternatives == null
                || alternatives.used()
                || alternatives.next().isEmpty()
                || !CAME_TO_NOTHING.contains(referral.state().status())) {
            return List.of();
        }
        List<Alternative> next = alternatives.next();
        for (int passedOver = 0; passedOver < next.size(); passedOver++) {
            if (mayBeAsked(next.get(passedOver), open)) {
                return referral.askNext(
                        alternatives.ask(passedOver, RegisterReferral.insteadOf(referral), clock.instant()));
            }
        }
        return referral.endOrder();
    }

    private boolean mayBeAsked(Alternative alternative, Set<String> open) {
        return open.contains(alternative.offer()) && gate.recipientMayRead(alternative.consent());
    }

    /** Whether somebody is left who may be asked now. */
    boolean somebodyIsLeft(Referral referral) {
        Alternatives alternatives = referral.progress().alternatives();
        Set<String> open = openOffers(referral);
        return alternatives != null
                && alternatives.next().stream().anyMatch(alternative -> mayBeAsked(alternative, open));
    }

    private Set<String> openOffers(Referral referral) {
        Alternatives alternatives = referral.progress().alternatives();
        return alternatives == null
                ? Set.of()
                : replica
                        .offers(alternatives.next().stream()
                                .map(Alternative::offer)
                                .toList())
                        .values()
                        .stream()
                        .filter(offer ->
                                CheckWish.isOpen(offer, referral.submission().region()))
                        .map(KnownOffer::id)
                        .collect(Collectors.toSet());
    }

    private void ask(Referral before, Asked asked, Alternatives alternatives) {
        if (referrals.find(asked.referral()).isEmpty()
                && taken(before, clock.instant()).isEmpty()) {
            replica.offer(asked.alternative().offer())
                    .ifPresent(offer -> register.registerInstead(before, offer, asked, alternatives.rest()));
        }
        referrals.find(asked.referral()).ifPresent(next -> followWithdrawal(before.id(), next.state()));
    }

    /** The family may have taken something back while the next one was being asked; what it does later it does for each. */
    private void followWithdrawal(ReferralId before, Referral next) {
        Referral now = referrals.find(before).map(Loaded::state).orElseThrow();
        Set<ConsentScope> taken = taken(now, next.submission().at());
        if (!taken.isEmpty()) {
            WithdrawConsent.forFamily(referrals, next.id(), taken, null, clock.instant());
        }
    }

    /** What of a referral's own consent was taken back until a moment. */
    private static Set<ConsentScope> taken(Referral referral, Instant until) {
        return referral.consent().grants().stream()
                .filter(grant ->
                        grant.withdrawnAt() != null && !grant.withdrawnAt().isAfter(until))
                .map(Consent.Grant::scope)
                .collect(Collectors.toUnmodifiableSet());
    }
}
