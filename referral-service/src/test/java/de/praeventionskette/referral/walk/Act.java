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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What somebody can try with one referral, written down from the field's description and not from the service's code. */
enum Act {
    ACCEPT("acceptance", Map.of(), Whose.RECEIVER, ACCEPTED, REQUESTED),
    REJECT("rejection", Map.of("reason", "LANGUAGE"), Whose.RECEIVER, REJECTED, REQUESTED),
    START("start", Map.of(), Whose.RECEIVER, IN_PROGRESS, ACCEPTED),
    HOLD("hold", Map.of("reason", "NOT_REACHABLE"), Whose.RECEIVER, ON_HOLD, ACCEPTED, IN_PROGRESS),
    RESUME("resumption", Map.of(), Whose.RECEIVER, null, ON_HOLD),
    CONTACT("contact", Map.of("contact", "NOT_REACHED"), Whose.RECEIVER, null, In.OPEN),
    COMPLETE("completion", Map.of("outcome", "HELP_GIVEN"), Whose.RECEIVER, COMPLETED, ACCEPTED, IN_PROGRESS),
    FAIL("failure", Map.of("reason", "FAMILY_DECLINED"), Whose.RECEIVER, FAILED, ACCEPTED, IN_PROGRESS, ON_HOLD),
    REOPEN("reopening", Map.of("comment", "aus Versehen"), Whose.RECEIVER, null, REJECTED, COMPLETED, FAILED),
    CANCEL("cancellation", Map.of("reason", "DUPLICATE"), Whose.SENDER, CANCELLED, In.OPEN),
    CORRECT("correction", Map.of("reason", "DUPLICATE"), Whose.SENDER, ENTERED_IN_ERROR, In.NOT_IN_ERROR),

    ASK("question", Map.of(), Whose.SENDER, null, In.OPEN),
    END_ORDER("order/end", Map.of(), Whose.SENDER, null, In.ANY),
    PASS_TO_NORTH("assignment", Map.of(), Whose.RECEIVER, null, In.OPEN),
    PASS_TO_SOUTH("assignment", Map.of(), Whose.RECEIVER, null, In.OPEN),
    PASS_TO_WEST("assignment", Map.of(), Whose.RECEIVER, null, In.OPEN),

    WISH_CALL("hand-over", Map.of("way", "CALL", "reach", "0511 1"), Whose.SENDER, null, In.OPEN),
    WISH_MEETING("hand-over", Map.of("way", "MEETING", "reach", "0511 1"), Whose.SENDER, null, In.OPEN),
    TAKE_BACK_WISH("hand-over", Map.of(), Whose.SENDER, null, In.ANY),
    ANSWER_WISH("hand-over/answer", Map.of("reach", "05131 9"), Whose.RECEIVER, null, In.OPEN),
    NOTE_SPOKEN("hand-over/note", Map.of("what", "SPOKEN"), Whose.EITHER, null, In.OPEN),
    NOTE_TOOK_PLACE("hand-over/note", Map.of("what", "TOOK_PLACE"), Whose.EITHER, null, In.OPEN),
    NOTE_DROPPED("hand-over/note", Map.of("what", "DID_NOT_COME_ABOUT"), Whose.EITHER, null, In.OPEN),

    WITHDRAW_FEEDBACK("consent/withdrawal", Map.of("scopes", List.of("FEEDBACK")), Whose.SENDER, null, In.ANY),
    WITHDRAW_TRANSMISSION("consent/withdrawal", Map.of("scopes", List.of("TRANSMISSION")), Whose.SENDER, null, In.ANY);

    static final List<Act> OF_COURSE = some(act -> act.kind() == Kind.COURSE);
    /** Of the course, without what the sender ends by it. */
    static final List<Act> GOING_ON = some(act -> act.compareTo(REOPEN) <= 0);

    static final List<Act> ABOUT_HAND_OVER = some(act -> act.kind() == Kind.HAND_OVER);
    static final List<Act> PASSING = some(act -> act.kind() == Kind.PASS);
    static final List<Act> BESIDE = some(act -> act.kind() == Kind.BESIDE);

    /** What it is about. */
    enum Kind {
        COURSE,
        BESIDE,
        PASS,
        HAND_OVER
    }

    private static List<Act> some(Predicate<Act> which) {
        return Stream.of(values()).filter(which).toList();
    }

    /** The side that may. */
    enum Whose {
        SENDER,
        RECEIVER,
        EITHER
    }

    /** States in which several things are possible. */
    private static final class In {
        static final ReferralStatus[] OPEN = {REQUESTED, ACCEPTED, IN_PROGRESS, ON_HOLD};
        static final ReferralStatus[] ANY = ReferralStatus.values();
        static final ReferralStatus[] NOT_IN_ERROR =
                Stream.of(ANY).filter(status -> status != ENTERED_IN_ERROR).toArray(ReferralStatus[]::new);
    }

    final String path;
    final Map<String, Object> body;
    final Whose whose;
    final @Nullable ReferralStatus to;
    private final Set<ReferralStatus> from;

    Act(String path, Map<String, Object> body, Whose whose, @Nullable ReferralStatus to, ReferralStatus... from) {
        this.path = path;
        this.body = body;
        this.whose = whose;
        this.to = to;
        this.from = Set.of(from);
    }

    boolean possibleIn(ReferralStatus status) {
        return from.contains(status);
    }

    /** The team to which it passes a referral; null: it does not. */
    @Nullable Who team() {
        return switch (this) {
            case PASS_TO_NORTH -> Who.NORTH;
            case PASS_TO_SOUTH -> Who.SOUTH;
            case PASS_TO_WEST -> Who.WEST;
            default -> null;
        };
    }

    Kind kind() {
        if (compareTo(CORRECT) <= 0) {
            return Kind.COURSE;
        }
        if (team() != null) {
            return Kind.PASS;
        }
        return compareTo(WISH_CALL) >= 0 && !withdraws() ? Kind.HAND_OVER : Kind.BESIDE;
    }

    /** Whether both sides speak with each other by it. */
    boolean speaks() {
        return kind() == Kind.HAND_OVER && this != TAKE_BACK_WISH;
    }

    boolean withdraws() {
        return this == WITHDRAW_FEEDBACK || this == WITHDRAW_TRANSMISSION;
    }

    /** Whether it is done with or without anything that it changes, so that two may do it at once. */
    boolean mayChangeNothing() {
        return withdraws() || this == TAKE_BACK_WISH || this == END_ORDER;
    }

    /** Whether something may follow from it that nobody does. */
    boolean leadsOn() {
        return this == REJECT || this == REOPEN || team() != null;
    }

    /** Whether it can be done with many at once. */
    boolean isForMany() {
        return switch (this) {
            case ACCEPT, REJECT, START, CONTACT, CANCEL, ASK -> true;
            default -> team() != null;
        };
    }
}
