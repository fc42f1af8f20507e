package de.praeventionskette.referral.referral.web;

import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import de.praeventionskette.referral.referral.Insight;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a page lets people do with a referral, in the order in which it is shown, and in which states. */
public enum Move {
    ACCEPT(false, ReferralStatus.REQUESTED),
    START(false, ReferralStatus.ACCEPTED),
    RESUME(false, ReferralStatus.ON_HOLD),
    CONTACT(
            false,
            ReferralStatus.REQUESTED,
            ReferralStatus.ACCEPTED,
            ReferralStatus.IN_PROGRESS,
            ReferralStatus.ON_HOLD),
    REASSIGN(
            false,
            ReferralStatus.REQUESTED,
            ReferralStatus.ACCEPTED,
            ReferralStatus.IN_PROGRESS,
            ReferralStatus.ON_HOLD),
    COMPLETE(false, ReferralStatus.ACCEPTED, ReferralStatus.IN_PROGRESS),
    REJECT(false, ReferralStatus.REQUESTED),
    HOLD(false, ReferralStatus.ACCEPTED, ReferralStatus.IN_PROGRESS),
    FAIL(false, ReferralStatus.ACCEPTED, ReferralStatus.IN_PROGRESS, ReferralStatus.ON_HOLD),
    ASK(true, ReferralStatus.REQUESTED, ReferralStatus.ACCEPTED, ReferralStatus.IN_PROGRESS, ReferralStatus.ON_HOLD),
    REOPEN(false, ReferralStatus.REJECTED, ReferralStatus.COMPLETED, ReferralStatus.FAILED),
    CANCEL(true, ReferralStatus.REQUESTED, ReferralStatus.ACCEPTED, ReferralStatus.IN_PROGRESS, ReferralStatus.ON_HOLD),
    CORRECT(
            true,
            ReferralStatus.REQUESTED,
            ReferralStatus.ACCEPTED,
            ReferralStatus.REJECTED,
            ReferralStatus.IN_PROGRESS,
            ReferralStatus.ON_HOLD,
            ReferralStatus.COMPLETED,
            ReferralStatus.FAILED,
            ReferralStatus.CANCELLED);

    private final boolean ofSender;
    private final Set<ReferralStatus> from;

    Move(boolean ofSender, ReferralStatus... from) {
        this.ofSender = ofSender;
        this.from = EnumSet.copyOf(Arrays.asList(from));
    }

    /** Whether a state allows it. */
    public boolean possibleIn(ReferralStatus status) {
        return from.contains(status);
    }

    /** What a side may do now. */
    static List<Move> offered(ReferralStatus status, Insight insight) {
        return Arrays.stream(values())
                .filter(move -> move.isFor(insight))
                .filter(move -> move.possibleIn(status))
                .toList();
    }

    private boolean isFor(Insight insight) {
        if (this == CORRECT) {
            return insight.familysVoice();
        }
        return ofSender ? insight.sender() : insight.receiver();
    }

    /** How it stands in addresses and ids. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it needs no word more than the click. */
    public boolean isSimple() {
        return this == ACCEPT || this == START || this == RESUME;
    }

    /** Whether it needs a coded reason. */
    public boolean needsReason() {
        return switch (this) {
            case REJECT, HOLD, FAIL, CANCEL, CORRECT -> true;
            case ACCEPT, START, RESUME, CONTACT, REASSIGN, COMPLETE, ASK, REOPEN -> false;
        };
    }

    /** The move of an address; null: there is none. */
    static @Nullable Move of(String path) {
        return Arrays.stream(values())
                .filter(move -> move.path().equals(path))
                .findFirst()
                .orElse(null);
    }
}
