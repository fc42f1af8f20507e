package de.praeventionskette.reporting.path;

import static de.praeventionskette.contracts.vocabulary.ReferralStatus.ACCEPTED;
import static de.praeventionskette.contracts.vocabulary.ReferralStatus.CANCELLED;
import static de.praeventionskette.contracts.vocabulary.ReferralStatus.COMPLETED;
import static de.praeventionskette.contracts.vocabulary.ReferralStatus.FAILED;
import static de.praeventionskette.contracts.vocabulary.ReferralStatus.IN_PROGRESS;
import static de.praeventionskette.contracts.vocabulary.ReferralStatus.REJECTED;

import de.praeventionskette.contracts.vocabulary.Reason;
import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Station of a path: one referral.
 *
 * @param number position on the path from 1
 * @param follows number of the station that handed over to this one, if any
 * @param field Handlungsfeld of the offer, or {@link #UNKNOWN_FIELD}
 * @param team who received it: organization, or {@code organization/unit}
 * @param sender organization that referred
 * @param states every known state in order, at least one
 * @param reason coded reason of the end or the pause, where there is one
 */
public record Station(
        int number,
        @Nullable Integer follows,
        String field,
        String team,
        String sender,
        List<StateOn> states,
        @Nullable Reason reason) {
    /** The field of action of an offer whose field this service does not know yet. */
    public static final String UNKNOWN_FIELD = "UNKNOWN";

    private static final Set<ReferralStatus> WITHOUT_HELP = EnumSet.of(REJECTED, FAILED, CANCELLED);
    private static final Set<ReferralStatus> ENDS = EnumSet.of(REJECTED, FAILED, CANCELLED, COMPLETED);

    public Station {
        states = List.copyOf(states);
        if (states.isEmpty()) {
            throw new IllegalArgumentException("a station has a state");
        }
    }

    /** Day on which it was submitted. */
    public LocalDate submitted() {
        return states.getFirst().day();
    }

    /** The present state. */
    public ReferralStatus state() {
        return states.getLast().state();
    }

    /** Day on which it was first accepted. */
    public Optional<LocalDate> accepted() {
        return first(EnumSet.of(ACCEPTED, IN_PROGRESS, COMPLETED));
    }

    /** Day on which help began. */
    public Optional<LocalDate> started() {
        return first(EnumSet.of(IN_PROGRESS, COMPLETED));
    }

    /** Day on which it came to its present end; empty while it runs. */
    public Optional<LocalDate> ended() {
        return ENDS.contains(state()) ? Optional.of(states.getLast().day()) : Optional.empty();
    }

    /** Whether it ended without help. */
    public boolean endedWithoutHelp() {
        return WITHOUT_HELP.contains(state());
    }

    private Optional<LocalDate> first(Set<ReferralStatus> wanted) {
        return states.stream()
                .filter(each -> wanted.contains(each.state()))
                .map(StateOn::day)
                .findFirst();
    }
}
