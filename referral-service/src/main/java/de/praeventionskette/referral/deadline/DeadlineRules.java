package de.praeventionskette.referral.deadline;

import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import de.praeventionskette.kit.problem.Invalid;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Fristen: the rules of one organization, and the usual ones where it has set none. They hold for what comes from now on; a
 * referral that waits already keeps the day that both sides were told.
 */
public final class DeadlineRules {
    /** The states for which there is a rule, with the usual one. */
    public static final List<DeadlineRule> USUAL = List.of(
            new DeadlineRule(ReferralStatus.REQUESTED, 14, false),
            new DeadlineRule(ReferralStatus.ACCEPTED, 28, false),
            new DeadlineRule(ReferralStatus.ON_HOLD, 90, false));

    /** Most days of a rule. */
    public static final int MOST = 365;

    private final String organization;
    private List<DeadlineRule> own;

    DeadlineRules(String organization, List<DeadlineRule> own) {
        this.organization = organization;
        this.own = List.copyOf(own);
    }

    /** Those of an organization that has set none. */
    public static DeadlineRules usual(String organization) {
        return new DeadlineRules(organization, List.of());
    }

    List<DeadlinesSet> set(List<DeadlineRule> rules) {
        Map<ReferralStatus, DeadlineRule> next = new EnumMap<>(ReferralStatus.class);
        for (DeadlineRule rule : rules) {
            if (usual(rule.state()).isEmpty()) {
                throw new Invalid("rules", "deadline.no-such-state");
            }
            if (rule.days() < 1 || rule.days() > MOST) {
                throw new Invalid("days." + rule.state(), "deadline.days", MOST);
            }
            if (next.put(rule.state(), rule) != null) {
                throw new Invalid("rules", "deadline.twice");
            }
        }
        List<DeadlineRule> set = List.copyOf(next.values());
        if (set.equals(own)) {
            return List.of();
        }
        own = set;
        return List.of(new DeadlinesSet(organization));
    }

    private static Optional<DeadlineRule> usual(ReferralStatus state) {
        return USUAL.stream().filter(rule -> rule.state() == state).findFirst();
    }

    /** Whether there is a rule for a state at all. */
    public static boolean cover(ReferralStatus state) {
        return usual(state).isPresent();
    }

    /** The rule for a state; none: it may last. */
    public Optional<DeadlineRule> of(ReferralStatus state) {
        return own.stream().filter(rule -> rule.state() == state).findFirst().or(() -> usual(state));
    }

    /** The rules as they hold, in the order of a referral's life. */
    public List<DeadlineRule> all() {
        return USUAL.stream()
                .map(DeadlineRule::state)
                .sorted(Comparator.naturalOrder())
                .flatMap(state -> of(state).stream())
                .toList();
    }

    /** Whose rules they are. */
    public String organization() {
        return organization;
    }
}
