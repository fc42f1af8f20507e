package de.praeventionskette.referral.referral;

import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.problem.NotFound;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.child.ChildId;
import de.praeventionskette.referral.child.OpenChild;
import de.praeventionskette.referral.child.ReadChildren;
import de.praeventionskette.referral.child.ReadPurpose;
import de.praeventionskette.referral.consent.ConsentGate;
import de.praeventionskette.referral.consent.NoConsent;
import de.praeventionskette.referral.reason.OwnReason;
import de.praeventionskette.referral.reason.ReasonLists;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows one referral to one of its sides: the receiver while the consent holds, the sender as far as it may hear. */
public final class ViewReferral {
    private final Desk desk;
    private final ConsentGate gate;
    private final ReadChildren children;
    private final ReasonLists reasons;

    public ViewReferral(Desk desk, ConsentGate gate, ReadChildren children, ReasonLists reasons) {
        this.desk = desk;
        this.gate = gate;
        this.children = children;
        this.reasons = reasons;
    }

    /**
     * A referral as one side may see it.
     *
     * @param child the child; its reading is on record
     * @param insight what of the course may be seen
     * @param handOver how both hand over together, as far as that may be seen; null: nothing of it
     * @param wordings both sides' own wordings of reasons, by id, as far as this referral needs them
     */
    public record Seen(
            Loaded<Referral> referral,
            OpenChild child,
            Insight insight,
            @Nullable OpenHandOver handOver,
            Map<String, OwnReason> wordings) {
        /** The own wording of a reason; null: there is none. */
        public @Nullable OwnReason wording(@Nullable Grounds grounds) {
            return grounds == null || grounds.wording() == null ? null : wordings.get(grounds.wording());
        }

        /** Who receives it, as far as that may be seen: without the course as it was asked. */
        public Party receiver() {
            Referral seen = referral.state();
            return insight.course()
                    ? seen.receiver()
                    : seen.submission().sides().receiver();
        }

        @Override
        public String toString() {
            return "Seen[" + referral.id() + "]";
        }
    }

    /**
     * Looks at a referral; the look is on record before anything of the child is read.
     *
     * @throws NotFound the actor is on neither side, or the child's key was destroyed
     * @throws NoConsent the receiver's consent is not in force
     */
    public Seen view(ReferralId id, Actor actor) {
        Loaded<Referral> found = desk.seen(id, actor);
        Insight insight = insight(found.state(), actor);
        ChildId child = found.state().submission().about().child();
        OpenChild open =
                children.read(List.of(child), ReadPurpose.REFERRAL, actor).get(child);
        if (open == null) {
            throw new NotFound("referral.not-found");
        }
        return new Seen(
                found, open, insight, OpenHandOver.of(found.state(), open, gate).orElse(null), wordings(found.state()));
    }

    private Map<String, OwnReason> wordings(Referral referral) {
        boolean worded = referral.history().stream()
                .map(HistoryEntry::grounds)
                .anyMatch(grounds -> grounds != null && grounds.wording() != null);
        if (!worded) {
            return Map.of();
        }
        Set<String> sides = Stream.concat(referral.sender().stream(), Stream.of(referral.receiver()))
                .map(Party::organization)
                .collect(Collectors.toUnmodifiableSet());
        return reasons.ofAll(sides).stream()
                .flatMap(list -> list.all().stream())
                .collect(Collectors.toMap(OwnReason::id, Function.identity()));
    }

    /** What an actor may know of a referral's course; for a receiver without consent nothing. */
    public Insight insight(Referral referral, Actor actor) {
        if (Desk.isSender(referral, actor)) {
            boolean all = gate.senderMayHear(referral.consent())
                    || Desk.isReceiver(referral, actor) && gate.recipientMayRead(referral.consent());
            return new Insight(true, Desk.isReceiver(referral, actor), true, all);
        }
        gate.letRecipient(referral.consent());
        return new Insight(false, true, referral.isFamilysOwn(), true);
    }
}
