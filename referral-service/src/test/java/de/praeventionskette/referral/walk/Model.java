package de.praeventionskette.referral.walk;

import static de.praeventionskette.contracts.vocabulary.ReferralStatus.ACCEPTED;
import static de.praeventionskette.contracts.vocabulary.ReferralStatus.CANCELLED;
import static de.praeventionskette.contracts.vocabulary.ReferralStatus.IN_PROGRESS;
import static de.praeventionskette.contracts.vocabulary.ReferralStatus.REJECTED;
import static de.praeventionskette.contracts.vocabulary.ReferralStatus.REQUESTED;
import static de.praeventionskette.referral.consent.ConsentScope.FEEDBACK;
import static de.praeventionskette.referral.consent.ConsentScope.TRANSMISSION;

import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.walk.Act.Whose;
import de.praeventionskette.referral.walk.HandOver.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a referral should look like.
 *
 * @param order whom to ask when it comes to nothing; null: nobody
 * @param handOver how both sides hand over together; null: that is not wished
 * @param allowed what the family allows of transmission and feedback
 * @param steps how many entries its history has
 */
record Model(
        Course course,
        Place place,
        @Nullable Order order,
        @Nullable HandOver handOver,
        Set<ConsentScope> allowed,
        int steps) {
    static final int DONE = 200;
    static final int NOT_YOURS = 403;
    static final int UNKNOWN = 404;
    static final int NOT_POSSIBLE = 409;
    static final int OUTDATED = 412;
    static final int WRONG = 422;
    static final int UNSEEN = 428;

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    /**
     * How far it has come.
     *
     * @param helping whether the help has begun
     * @param heardOf whether the receiver has noted how far it has come with the family
     * @param asked whether the sender waits for an answer to what happened
     * @param since local day since which the receiver is asked
     */
    record Course(ReferralStatus status, boolean helping, boolean heardOf, boolean asked, LocalDate since) {
        static Course begins(Instant now) {
            return new Course(REQUESTED, false, false, false, day(now));
        }

        private Course at(ReferralStatus next) {
            return new Course(next, helping, heardOf, false, since);
        }

        private ReferralStatus goingOn() {
            return helping ? IN_PROGRESS : ACCEPTED;
        }
    }

    /**
     * Who cares for it.
     *
     * @param given how it came there, if somebody gave it; null: it was asked there, or went there by itself
     * @param lastGivenTo to whom somebody gave it last, wherever it went from there
     */
    record Place(
            Who receiver, @Nullable Given given, @Nullable Who lastGivenTo) {}

    /** That somebody gave it away. */
    record Given(Who from, Instant at) {}

    static LocalDate day(Instant now) {
        return now.atZone(ZONE).toLocalDate();
    }

    static Instant firstMoment(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    static Model submitted(Wish wish, Instant now) {
        Order order = wish.next().isEmpty() ? null : new Order(wish.next(), wish.silentDays(), false);
        HandOver handOver = wish.handOver() == null ? null : HandOver.wished(wish.handOver() == Act.WISH_CALL);
        Set<ConsentScope> allowed = wish.feedback() ? Set.of(TRANSMISSION, FEEDBACK) : Set.of(TRANSMISSION);
        return begun(wish.first(), order, handOver, allowed, now);
    }

    private static Model begun(
            Who receiver, @Nullable Order order, @Nullable HandOver handOver, Set<ConsentScope> allowed, Instant now) {
        return new Model(
                Course.begins(now),
                new Place(receiver, null, null),
                order,
                handOver,
                allowed,
                handOver == null ? 1 : 2);
    }

    /** The next one of the family's order, with the wish of the one before and a consent of its own. */
    static Model insteadOf(Model decided, Who next, Instant now) {
        Order order = decided.order == null ? null : decided.order.rest();
        HandOver wished = decided.handOver == null ? null : HandOver.wished(decided.handOver.call());
        return begun(next, order, wished, Set.of(TRANSMISSION, FEEDBACK), now);
    }

    ReferralStatus status() {
        return course.status;
    }

    Who receiver() {
        return place.receiver;
    }

    boolean ended() {
        return switch (status()) {
            case DRAFT, REQUESTED, ACCEPTED, IN_PROGRESS, ON_HOLD -> false;
            case REJECTED, COMPLETED, FAILED, CANCELLED, ENTERED_IN_ERROR -> true;
        };
    }

    /** Whether nobody has answered, and somebody may. */
    boolean waits() {
        return status() == REQUESTED && allows(TRANSMISSION);
    }

    boolean allows(ConsentScope scope) {
        return allowed.contains(scope);
    }

    boolean sidesMaySpeak() {
        return allows(TRANSMISSION) && allows(FEEDBACK);
    }

    /** What both sides see of the hand-over; null: nothing. */
    @Nullable Stage seenHandOver() {
        return handOver == null || !sidesMaySpeak() || handOver.isToCome() && ended() ? null : handOver.stage();
    }

    /** The answer that somebody gets who tries something. */
    int hears(Act act, Who by) {
        if (act.team() != null && !by.isTeam()) {
            return WRONG;
        }
        if (by != Who.MIDWIFE && by != receiver()) {
            return UNKNOWN;
        }
        if (!behoves(act, by) || by != Who.MIDWIFE && !allows(TRANSMISSION) || !familyAllows(act)) {
            return NOT_YOURS;
        }
        if (!act.possibleIn(status())) {
            return NOT_POSSIBLE;
        }
        return act.team() == receiver() ? WRONG : contradicts(act) ? NOT_POSSIBLE : DONE;
    }

    private static boolean behoves(Act act, Who by) {
        return act.whose == Whose.EITHER || (act.whose == Whose.SENDER) == (by == Who.MIDWIFE);
    }

    private boolean familyAllows(Act act) {
        return act == Act.ASK ? allows(FEEDBACK) : !act.speaks() || sidesMaySpeak();
    }

    private boolean contradicts(Act act) {
        return switch (act) {
            case REOPEN -> order != null && order.used();
            case ASK -> course.asked;
            case ANSWER_WISH, NOTE_SPOKEN, NOTE_TOOK_PLACE, NOTE_DROPPED -> handOver == null || !handOver.isToCome();
            default -> false;
        };
    }

    Model done(Act act, Instant now) {
        return switch (act) {
            case ACCEPT, CANCEL, CORRECT -> moved(act).askingNobodyElse();
            case REJECT, HOLD, COMPLETE, FAIL -> moved(act);
            case START -> noted().with(new Course(IN_PROGRESS, true, true, false, course.since));
            case RESUME -> noted().with(course.at(course.goingOn()));
            case REOPEN -> noted().with(reopened(now));
            case CONTACT -> noted().with(new Course(status(), course.helping, true, false, course.since));
            case ASK -> noted().with(new Course(status(), course.helping, course.heardOf, true, course.since));
            case END_ORDER -> askingNobodyElse();
            case PASS_TO_NORTH, PASS_TO_SOUTH, PASS_TO_WEST -> passed(act, now);
            case WISH_CALL, WISH_MEETING -> noted().with(wished(act == Act.WISH_CALL));
            case TAKE_BACK_WISH -> handOver == null || !handOver.isToCome() ? this : noted().with((HandOver) null);
            case ANSWER_WISH -> noted().with(wished().at(Stage.AGREED));
            case NOTE_SPOKEN -> noted().with(wished().spoken());
            case NOTE_TOOK_PLACE -> noted().with(wished().at(Stage.DONE));
            case NOTE_DROPPED -> noted().with(wished().at(Stage.DROPPED));
            case WITHDRAW_FEEDBACK -> allows(FEEDBACK) ? withoutFeedback() : this;
            case WITHDRAW_TRANSMISSION -> allows(TRANSMISSION) ? withoutTransmission() : this;
        };
    }

    private Model moved(Act act) {
        return noted().with(course.at(act.to == null ? status() : act.to));
    }

    private Course reopened(Instant now) {
        return status() == REJECTED
                ? new Course(REQUESTED, course.helping, course.heardOf, false, day(now))
                : course.at(course.goingOn());
    }

    private HandOver wished(boolean call) {
        return handOver == null ? HandOver.wished(call) : handOver.wishedAgain(call);
    }

    private HandOver wished() {
        if (handOver == null) {
            throw new IllegalStateException("nothing is wished");
        }
        return handOver;
    }

    private Model passed(Act act, Instant now) {
        Who team = act.team();
        return team == null ? this : noted().at(new Place(team, new Given(receiver(), now), team));
    }

    /** It goes to another team by itself. */
    Model wentTo(Who deputy) {
        return noted().at(new Place(deputy, null, place.lastGivenTo));
    }

    private Model withoutFeedback() {
        boolean expected = handOver != null && handOver.isToCome() && !ended();
        return (expected ? noted() : this)
                .with((HandOver) null)
                .allowing(FEEDBACK)
                .askingNobodyElse();
    }

    private Model withoutTransmission() {
        Model silent = with((HandOver) null).allowing(TRANSMISSION).askingNobodyElse();
        return ended() ? silent : silent.noted().with(course.at(CANCELLED));
    }

    /** Nobody has answered for as long as the family wanted to wait, and somebody else is to be asked. */
    boolean isSilent(LocalDate today) {
        return status() == REQUESTED
                && !course.heardOf
                && order != null
                && !order.next().isEmpty()
                && course.since.plusDays(order.silentDays()).isBefore(today);
    }

    Model silenceEnded() {
        return noted().with(course.at(CANCELLED));
    }

    boolean cameToNothing() {
        return (status() == REJECTED || status() == CANCELLED)
                && order != null
                && !order.used()
                && !order.next().isEmpty();
    }

    Model asks(Who next) {
        return order == null ? this : new Model(course, place, order.after(next), handOver, allowed, steps);
    }

    Model askingNobodyElse() {
        return new Model(course, place, order == null ? null : order.ended(), handOver, allowed, steps);
    }

    private Model with(Course next) {
        return new Model(next, place, order, handOver, allowed, steps);
    }

    private Model with(@Nullable HandOver next) {
        return new Model(course, place, order, next, allowed, steps);
    }

    private Model at(Place next) {
        HandOver anew = handOver == null ? null : handOver.withAnotherTeam();
        return new Model(course, next, order, anew, allowed, steps);
    }

    /** The same without one of the family's consents. */
    private Model allowing(ConsentScope withdrawn) {
        Set<ConsentScope> left = EnumSet.noneOf(ConsentScope.class);
        left.addAll(allowed);
        left.remove(withdrawn);
        return new Model(course, place, order, handOver, Set.copyOf(left), steps);
    }

    private Model noted() {
        return new Model(course, place, order, handOver, allowed, steps + 1);
    }
}
