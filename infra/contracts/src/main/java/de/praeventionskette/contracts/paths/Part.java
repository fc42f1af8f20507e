package de.praeventionskette.contracts.paths;

import de.praeventionskette.contracts.vocabulary.FieldOfAction;
import de.praeventionskette.contracts.vocabulary.PreventionLevel;
import de.praeventionskette.contracts.vocabulary.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Station of a path: one referral.
 *
 * @param number position on the path from 1
 * @param follows number of the part that handed over to this one, if any
 * @param fieldOfAction Handlungsfeld of the offer
 * @param preventionLevel Präventionsebene of the offer
 * @param sender organization that referred, or {@link #FAMILY}
 * @param senderUnit its team
 * @param receiver organization that was asked
 * @param receiverUnit its team
 * @param states every state with the day on which it began, in order
 * @param reason coded reason of the end or the pause, where there is one
 */
public record Part(
        int number,
        @Nullable Integer follows,
        @Nullable FieldOfAction fieldOfAction,
        @Nullable PreventionLevel preventionLevel,
        String sender,
        @Nullable String senderUnit,
        String receiver,
        @Nullable String receiverUnit,
        List<StateDay> states,
        @Nullable Reason reason) {
    /** The sender of a family that asked for help itself. No organization: the id of one holds no tilde. */
    public static final String FAMILY = "~family";
}
