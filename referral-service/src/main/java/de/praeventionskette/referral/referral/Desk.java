package de.praeventionskette.referral.referral;

import de.praeventionskette.contracts.vocabulary.Reason;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.problem.NotAllowed;
import de.praeventionskette.kit.problem.NotFound;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.child.ChildKey;
import de.praeventionskette.referral.child.ChildVault;
import de.praeventionskette.referral.child.SealedText;
import de.praeventionskette.referral.consent.ConsentGate;
import de.praeventionskette.referral.consent.NoConsent;
import de.praeventionskette.referral.deadline.Deadlines;
import de.praeventionskette.referral.reason.ReasonLists;
import de.praeventionskette.referral.referral.HistoryEntry.By;
import de.praeventionskette.referral.referral.HistoryEntry.Mark;
import de.praeventionskette.referral.referral.HistoryEntry.Side;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where the two sides of a referral work: lets each do what is its own, and the receiver only while the family's consent to
 * the transmission is in force. Who is on neither side hears that there is no such referral.
 */
public final class Desk {
    private final Referrals referrals;
    private final Rules rules;
    private final ChildVault vault;
    private final ConsentGate gate;
    private final Clock clock;

    public Desk(Referrals referrals, Rules rules, ChildVault vault, ConsentGate gate, Clock clock) {
        this.referrals = referrals;
        this.rules = rules;
        this.vault = vault;
        this.gate = gate;
        this.clock = clock;
    }

    /** What organizations have arranged for their own referrals. */
    public record Rules(ReasonLists reasons, Deadlines deadlines) {}

    /** What one side does with a referral. */
    @FunctionalInterface
    interface Act {
        List<ReferralEvent> on(Referral referral, Mark mark);
    }

    /** What one side does with a referral and a reason. */
    @FunctionalInterface
    interface GroundedAct {
        List<ReferralEvent> on(Referral referral, Grounds grounds, Mark mark);
    }

    /**
     * The receiver acts.
     *
     * @throws NotFound the actor is on neither side
     * @throws NotAllowed the actor is the sender
     * @throws NoConsent the consent to the transmission is not in force
     */
    Loaded<Referral> asReceiver(Turn turn, Act act) {
        seen(turn);
        return received(turn, act);
    }

    /** The receiver acts for a reason. */
    Loaded<Referral> asReceiver(Turn turn, Explanation why, GroundedAct act) {
        return asReceiver(why, turn.actor(), act).take(turn);
    }

    /**
     * The same with many.
     *
     * @throws Invalid the wording of the reason is not the organization's own
     */
    CheckedStep asReceiver(Explanation why, Actor actor, GroundedAct act) {
        Act grounded = grounded(why, actor, act);
        return turn -> asReceiver(turn, grounded);
    }

    /**
     * The sender acts.
     *
     * @throws NotFound the actor is on neither side
     * @throws NotAllowed the actor is the receiver
     */
    Loaded<Referral> asSender(Turn turn, Act act) {
        seen(turn);
        return sent(turn, act);
    }

    /** The sender acts for a reason. */
    Loaded<Referral> asSender(Turn turn, Explanation why, GroundedAct act) {
        return asSender(why, turn.actor(), act).take(turn);
    }

    /**
     * The same with many.
     *
     * @throws Invalid the wording of the reason is not the organization's own
     */
    CheckedStep asSender(Explanation why, Actor actor, GroundedAct act) {
        Act grounded = grounded(why, actor, act);
        return turn -> asSender(turn, grounded);
    }

    /**
     * Whoever writes down what the family says acts: the sender, or the receiver where the family asked itself.
     *
     * @throws NotFound the actor is on neither side
     * @throws NotAllowed the actor is the other one
     * @throws NoConsent the actor is the receiver, and the consent to the transmission is not in force
     */
    Loaded<Referral> asVoiceOfFamily(Turn turn, Act act) {
        return seen(turn).isFamilysOwn() ? received(turn, act) : sent(turn, act);
    }

    /** Whoever writes down what the family says acts for a reason. */
    Loaded<Referral> asVoiceOfFamily(Turn turn, Explanation why, GroundedAct act) {
        return asVoiceOfFamily(turn, grounded(why, turn.actor(), act));
    }

    /**
     * Whichever side the actor is on acts.
     *
     * @throws NotFound the actor is on neither side
     * @throws NoConsent the actor is the receiver, and the consent to the transmission is not in force
     */
    Loaded<Referral> asEither(Turn turn, Act act) {
        return isSender(seen(turn), turn.actor()) ? sent(turn, act) : received(turn, act);
    }

    /** The same act, while the family lets both sides speak with each other. */
    Act speaking(Act act) {
        return (referral, mark) -> {
            gate.letSidesSpeak(referral.consent());
            return act.on(referral, mark);
        };
    }

    private Referral seen(Turn turn) {
        return seen(turn.referral(), turn.actor()).state();
    }

    private Loaded<Referral> received(Turn seen, Act act) {
        return act(seen, Side.RECEIVER, referral -> mustReceive(referral, seen.actor()), act);
    }

    private Loaded<Referral> sent(Turn seen, Act act) {
        return act(seen, Side.SENDER, referral -> mustSend(referral, seen.actor()), act);
    }

    private Loaded<Referral> act(Turn turn, Side side, Consumer<Referral> mayAct, Act act) {
        By by = new By(side, turn.actor().subject());
        return referrals.change(turn.referral(), turn.command(), referral -> {
            mayAct.accept(referral);
            return act.on(referral, new Mark(by, clock.instant(), sealed(turn, referral), due(referral)));
        });
    }

    private Due due(Referral referral) {
        return state -> rules.deadlines()
                .due(
                        state.status(),
                        state.since(),
                        referral.receiver().organization(),
                        referral.submission().region());
    }

    private @Nullable SealedText sealed(Turn turn, Referral referral) {
        return turn.comment() == null ? null : key(referral).seal(turn.comment());
    }

    private Act grounded(Explanation why, Actor actor, GroundedAct act) {
        if (why.wording() != null && !isOwn(why.wording(), why.reason(), actor)) {
            throw new Invalid("wording", "reason.not-yours");
        }
        return (referral, mark) -> act.on(referral, why.sealedWith(() -> key(referral)), mark);
    }

    private boolean isOwn(String wording, Reason reason, Actor actor) {
        return rules.reasons().of(actor.organization()).inUse().stream()
                .anyMatch(own -> own.id().equals(wording) && own.code() == reason);
    }

    /** A referral that somebody on one of its sides may see at all. */
    Loaded<Referral> seen(ReferralId id, Actor actor) {
        return referrals
                .find(id)
                .filter(found -> found.region().equals(actor.region()))
                .filter(found -> isSender(found.state(), actor) || isReceiver(found.state(), actor))
                .orElseThrow(() -> new NotFound("referral.not-found"));
    }

    /** Those of several that somebody may see now. */
    List<Referral> seen(Collection<ReferralId> ids, Actor actor) {
        return referrals.findAll(ids).stream()
                .map(Loaded::state)
                .filter(found -> maySee(found, actor))
                .toList();
    }

    /** Whether somebody may see a referral now: on the receiving side only while the consent holds. */
    boolean maySee(Referral referral, Actor actor) {
        return referral.submission().region().equals(actor.region())
                && (isSender(referral, actor)
                        || isReceiver(referral, actor) && gate.recipientMayRead(referral.consent()));
    }

    static boolean isSender(Referral referral, Actor actor) {
        return referral.sender().filter(sender -> sender.isActedForBy(actor)).isPresent();
    }

    static boolean isReceiver(Referral referral, Actor actor) {
        return referral.receiver().isActedForBy(actor);
    }

    void mustReceive(Referral referral, Actor actor) {
        if (!isReceiver(referral, actor)) {
            throw new NotAllowed("referral.not-receiver");
        }
        gate.letRecipient(referral.consent());
    }

    static void mustSend(Referral referral, Actor actor) {
        if (!isSender(referral, actor)) {
            throw new NotAllowed("referral.not-sender");
        }
    }

    void mustSpeakForFamily(Referral referral, Actor actor) {
        if (referral.isFamilysOwn()) {
            mustReceive(referral, actor);
        } else {
            mustSend(referral, actor);
        }
    }

    /** Whether an actor who may see a referral now writes down what the family says in its course. */
    static boolean speaksForFamily(Referral seen, Actor actor) {
        return seen.isFamilysOwn() || isSender(seen, actor);
    }

    /** What opens the file of the child that it is about. */
    ChildKey key(Referral referral) {
        return vault.keyFor(referral.submission().about().child());
    }
}
