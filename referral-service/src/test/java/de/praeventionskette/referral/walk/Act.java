package de.praeventionskette.referral.walk;

import static de.praeventionskette.contracts.vocabulary.ReferralStatus.ACCEPTED;
import static de.praeventionskette.contracts.vocabulary.ReferralStatus.CANCELLED;
import static de.praeventionskette.contracts.vocabulary.ReferralStatus.COMPLETED;
import static de.praeventionskette.contracts.vocabulary.ReferralStatus.ENTERED_IN_ERROR;
import static de.praeventionskette.contracts.vocabulary.ReferralStatus.FAILED;
import static de.praeventionskette.contracts.vocabulary.ReferralStatus.IN_PROGRESS;
import static de.praeventionskette.contracts.vocabulary.ReferralStatus.ON_HOLD;
import static de.praeventionskette.contracts.vocabulary.ReferralStatus.REJECTED;
import static de.praeventionskette.contracts.vocabulary.ReferralStatus.REQUESTED;

import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one of the sides can try, written down from the field's description and not from the service's code. */
enum Act {
    ACCEPT("acceptance", Map.of(), Whose.RECEIVER, ACCEPTED, REQUESTED),
    REJECT("rejection", Map.of("reason", "LANGUAGE"), Whose.RECEIVER, REJECTED, REQUESTED),
    START("start", Map.of(), Whose.RECEIVER, IN_PROGRESS, ACCEPTED),
    HOLD("hold", Map.of("reason", "NOT_REACHABLE"), Whose.RECEIVER, ON_HOLD, ACCEPTED, IN_PROGRESS),
    RESUME("resumption", Map.of(), Whose.RECEIVER, null, ON_HOLD),
    CONTACT(
            "contact",
            Map.of("contact", "NOT_REACHED"),
            Whose.RECEIVER,
            null,
            REQUESTED,
            ACCEPTED,
            IN_PROGRESS,
            ON_HOLD),
    COMPLETE("completion", Map.of("outcome", "HELP_GIVEN"), Whose.RECEIVER, COMPLETED, ACCEPTED, IN_PROGRESS),
    FAIL("failure", Map.of("reason", "FAMILY_DECLINED"), Whose.RECEIVER, FAILED, ACCEPTED, IN_PROGRESS, ON_HOLD),
    REOPEN("reopening", Map.of("comment", "aus Versehen"), Whose.RECEIVER, null, REJECTED, COMPLETED, FAILED),
    CANCEL(
            "cancellation",
            Map.of("reason", "DUPLICATE"),
            Whose.SENDER,
            CANCELLED,
            REQUESTED,
            ACCEPTED,
            IN_PROGRESS,
            ON_HOLD),
    CORRECT(
            "correction",
            Map.of("reason", "DUPLICATE"),
            Whose.SENDER,
            ENTERED_IN_ERROR,
            REQUESTED,
            ACCEPTED,
            IN_PROGRESS,
            ON_HOLD,
            REJECTED,
            COMPLETED,
            FAILED,
            CANCELLED);

    /** The side that may. */
    enum Whose {
        SENDER,
        RECEIVER
    }

    final String path;
    final Map<String, Object> body;
    final Whose whose;
    private final @Nullable ReferralStatus to;
    private final Set<ReferralStatus> from;

    Act(
            String path,
            Map<String, Object> body,
            Whose whose,
            @Nullable ReferralStatus to,
            ReferralStatus first,
            ReferralStatus... more) {
        this.path = path;
        this.body = body;
        this.whose = whose;
        this.to = to;
        this.from = EnumSet.of(first, more);
    }

    boolean legalIn(Model model) {
        return from.contains(model.status());
    }

    Model done(Model before) {
        return switch (this) {
            case START -> new Model(IN_PROGRESS, true, before.steps() + 1);
            case RESUME -> before.to(before.helping() ? IN_PROGRESS : ACCEPTED);
            case REOPEN ->
                before.to(before.status() == REJECTED ? REQUESTED : before.helping() ? IN_PROGRESS : ACCEPTED);
            default -> before.to(to == null ? before.status() : to);
        };
    }
}
