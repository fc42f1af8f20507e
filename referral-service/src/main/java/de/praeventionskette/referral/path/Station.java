package de.praeventionskette.referral.path;

import de.praeventionskette.contracts.vocabulary.FieldOfAction;
import de.praeventionskette.contracts.vocabulary.PreventionLevel;
import de.praeventionskette.contracts.vocabulary.Reason;
import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Station: one referral as it stands on the path. No child, no text.
 *
 * @param submittedAt gives the order on the path
 * @param follows referral that handed over to this one
 * @param help field of action and level of prevention
 * @param sender who referred; null: the family asked itself
 * @param receiver who was asked
 * @param states every state with the local day on which it began, in order
 * @param reason coded reason of the end or the pause
 */
public record Station(
        Instant submittedAt,
        @Nullable String follows,
        Help help,
        @Nullable Team sender,
        Team receiver,
        List<StateSince> states,
        @Nullable Reason reason) {
    /** What help was asked for. */
    public record Help(FieldOfAction field, PreventionLevel level) {}

    /** An organization and its team. */
    public record Team(String organization, @Nullable String unit) {}

    /** A state and the local day on which it began. */
    public record StateSince(ReferralStatus state, LocalDate day) {}
}
